// What the search found in a report: its name, and its paragraphs with the words in context.
const BEFORE = 110;
const AFTER = 190;

// The end of a word near this place.
const wordEnd = (text, at, step) => {
  if (at <= 0 || at >= text.length) return Math.max(0, Math.min(text.length, at));
  const found = step < 0 ? text.indexOf(' ', at) + 1 : text.lastIndexOf(' ', at);
  return found > 0 ? found : at;
};

// The paragraph, or so much of it as tells what is said about the words.
const contextOf = (text, terms) => {
  const [[start, end] = [0, 0]] = placesOf(fold(text), terms);
  const from = wordEnd(text, start - BEFORE, -1);
  const to = wordEnd(text, end + AFTER, 1);
  return [from > 0 && '… ', marked(text, terms, from, to), to < text.length && ' …'];
};

const paragraphItem = ({ paragraph, heading }, report, { terms, asked }) => element('li', {},
  element('p', {}, link({ report: report.id, at: paragraph.id, find: asked.search }, heading ?? 'In the text'), ' ', placeNote(paragraph)),
  element('blockquote', {}, contextOf(paragraph.text, terms)));

// What was opened last is kept: with every letter that is typed, most of the same reports are shown again.
const KEPT = 40;
const kept = new Map();
const paragraphsIn = report => {
  if (!kept.has(report)) {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value);
    kept.set(report, openRecord(report).then(({ sections }) => paragraphsOf(sections)));
  }
  return kept.get(report);
};

const fillResult = async ({ report, found }, list, asked, from, number) => {
  const paragraphs = await paragraphsIn(report);
  list.append(...found.slice(from, from + number).map(at => paragraphItem(paragraphs[at], report, asked)));
};

const moreButton = (result, list, asked) => {
  const rest = result.found.length - PARAGRAPHS_AT_ONCE;
  if (rest <= 0) return null;
  const more = button(`Show ${count(rest, 'more paragraph')}`);
  more.addEventListener('click', async () => {
    await fillResult(result, list, asked, PARAGRAPHS_AT_ONCE, rest);
    more.remove();
    list.children[PARAGRAPHS_AT_ONCE].querySelector('a').focus();
  });
  return more;
};

const resultBlock = (result, asked) => {
  const { report, found } = result;
  const list = element('ul', { class: 'snippets' });
  const overall = overallOf(report);
  fillResult(result, list, asked, 0, PARAGRAPHS_AT_ONCE).catch(() => list.append(element('li', {}, 'This report’s text can’t be opened.')));
  return element('article', { class: 'result' },
    element('h2', {}, link({ report: report.id, find: asked.asked.search }, report.who),
      element('span', { class: 'note' }, `${frameworkWords(report)}, ${reportDates(report)}; ${count(found.length, 'paragraph')}`)),
    overall && gradeChip(overall.grade, overall.number),
    list, moreButton(result, list, asked));
};

// Every paragraph that was found, with its whole text.
const resultRows = async ({ results, terms }) => {
  const rows = [[...heads(BODY_COLUMNS), ...heads(REPORT_COLUMNS), 'Heading', 'Number', 'Page', 'Paragraph']];
  for (const { report, found } of results) {
    const paragraphs = paragraphsOf((await openRecord(report)).sections);
    rows.push(...found.map(at => paragraphs[at]).map(({ paragraph, heading }) => [...values(BODY_COLUMNS, report),
      ...values(REPORT_COLUMNS, report), heading, paragraph.number, paragraph.page, paragraph.text]));
  }
  return { rows, name: `search-${fileWords(terms.map(({ text }) => text).join(' '))}` };
};

