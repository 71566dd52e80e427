// What the drawings share. Places are percentages, so that a drawing fits its column at any width without being made anew.
const percent = share => `${(share * 100).toFixed(3)}%`;

// One letter or two for a grade in a mark; the words are in the table behind the drawing.
const initials = grade => gradeOf(grade).words.split(' ').map(word => word[0].toUpperCase()).join('');

const gradeClass = grade => `mark-${grade ?? 'contradictory'}`;

// A drawing for the eye; what it shows is said in words beside it and in the table behind it.
const drawing = (height, attributes, ...parts) =>
  drawn('svg', { width: '100%', height, 'aria-hidden': 'true', focusable: 'false', ...attributes }, parts);

const behind = (words, table, tools) => element('details', { class: 'behind' }, element('summary', {}, words),
  element('div', { class: 'scrollable', role: 'region', tabindex: '0', 'aria-label': words }, table), tools);

// Years that are far apart enough to be read: every year, every second or every fifth.
const yearMarks = (first, last) => {
  const years = last - first + 1;
  const step = years > 24 ? 5 : years > 12 ? 2 : 1;
  return Array.from({ length: years }, (_, at) => first + at).filter(year => (last - year) % step === 0);
};

