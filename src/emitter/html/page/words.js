// Codes, dates and places in plain words. A code without its own entry is split into words.
const GRADES = { ...{grades}, contradictory: { words: 'Contradictory', rank: 99, bars: 0, usual: true } };

// Every form that judges: its years, whether it is still used, its areas in its own order, and those that have ended.
const FORMS = {frameworks};

// What recommendations are about.
const TOPICS = {topics};

const SCOPES = {
  local_authority: 'Local authority',
  lscb: 'Safeguarding board',
  safeguarding: 'Safeguarding',
  looked_after_children: 'Looked after children',
  provider: 'Provider',
};

// Kinds of inspected bodies; what is missing here is split into words.
const BODY_KINDS = {
  local_authority: 'Local authority',
  childrens_home: 'Children’s home',
  early_years: 'Early years provider',
  further_education: 'Further education and skills provider',
  provider: 'Other provider',
};

const ACRONYMS = new Set(['ilacs', 'jtai', 'lac', 'lscb', 'sccif', 'send', 'sif', 'slac']);
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October',
  'November', 'December'];

const collator = new Intl.Collator('en-GB', { numeric: true });

const capital = words => words.charAt(0).toUpperCase() + words.slice(1);

// Only a first letter that begins an ordinary word is made small: "LSCB" stays.
const small = words => /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;

// "area_send_2016" is "Area SEND 2016", and "school_section10" is "School section 10".
const asWords = code => capital(code.split(/[_-]|(?<=[a-z])(?=\d)/).map(word => ACRONYMS.has(word) ? word.toUpperCase() : word).join(' '));

const scopeWords = scope => SCOPES[scope] ?? asWords(scope);
const kindOf = ({ kind }) => kind ?? 'local_authority';
const kindWords = report => BODY_KINDS[kindOf(report)] ?? asWords(kindOf(report));
const frameworkWords = report => report.framework === 'unknown' ? 'Framework not known' : asWords(report.framework);
const gradeOf = grade => GRADES[grade ?? 'contradictory'] ?? { words: asWords(grade), rank: 90, bars: 0 };
const gradeWords = ({ grade, number }) => number ? `${number}, on its own scale` : gradeOf(grade).words;

// A grade in words, with bars that say the same without colour; an area without grades may have a number.
const gradeChip = (grade, number) => {
  if (number) return element('span', { class: 'grade grade-not_judged' }, gradeWords({ number }));
  const { words, bars } = gradeOf(grade);
  return element('span', { class: `grade grade-${grade ?? 'contradictory'}`, 'data-bars': bars }, words);
};

// A value that the person who made the page has put right.
const correctedNote = ({ corrected }) => corrected ? element('span', { class: 'note' }, 'corrected by hand') : null;

const numberFormat = new Intl.NumberFormat('en-GB');
const numberWords = number => numberFormat.format(number);
const count = (number, one, many = one + 's') => `${numberWords(number)} ${number === 1 ? one : many}`;

// "2019-02-25" is "25 February 2019"; "2019-02" is "February 2019".
const dateWords = date => {
  const [year, month, day] = date.split('-').map(Number);
  return [day, MONTHS[month - 1], year].filter(Boolean).join(' ');
};

// "25 Feb 2019", where there is little room.
const shortDate = date => dateWords(date).replace(/\p{L}+/u, month => month.slice(0, 3));

// "11 to 22 September 2023": what both dates have in common at their end is said once.
const periodWords = (start, end) => {
  if (!start || !end || start === end) return dateWords(start || end);
  const [from, to] = [dateWords(start).split(' '), dateWords(end).split(' ')];
  while (from.length > 1 && from.length <= to.length && from.at(-1) === to[from.length - 1]) from.pop();
  return `${from.join(' ')} to ${to.join(' ')}`;
};

// "page 3", "pages 3 to 4" or "line 120"; nothing where the input has neither.
const placeWords = ({ page, page_end: end, line }) => {
  if (page) return end && end !== page ? `pages ${page} to ${end}` : `page ${page}`;
  return line ? `line ${line}` : '';
};

const placeNote = place => {
  const words = placeWords(place);
  return words ? element('span', { class: 'place' }, words) : null;
};

