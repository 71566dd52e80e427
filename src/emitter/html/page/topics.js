// What recommendations are about: a bar for each topic, the longest first. A recommendation may have several topics, or none.
const BAR_HEIGHT = 26;

const topicCounts = shown => Object.keys(TOPICS).map(name => {
  const having = shown.filter(({ topics }) => topics?.[name]);
  const recommendations = having.reduce((sum, { topics }) => sum + topics[name], 0);
  return { name, recommendations, reports: having.length, bodies: new Set(having.map(({ whoId }) => whoId)).size };
}).filter(({ recommendations }) => recommendations > 0).sort((a, b) => b.recommendations - a.recommendations);

// The number stands behind its bar, so the longest bar leaves room for it.
const topicBar = (number, most) => {
  const share = 0.86 * number / most;
  return drawing(BAR_HEIGHT, {}, drawn('rect', { class: 'bar', x: 0, y: 4, width: percent(share), height: BAR_HEIGHT - 8, rx: 2 }),
    drawn('text', { class: 'axis-words bar-number', x: percent(share), dx: 8, y: BAR_HEIGHT / 2 + 4.5 }, numberWords(number)));
};

const topicRow = ({ name, recommendations }, most, asked) => element('div', { class: 'history-row' },
  element('p', {}, element('a', { href: filtersAddress({ ...readFilters(new URLSearchParams()), ...asked(name) }) }, TOPICS[name],
    hiddenText(`: ${count(recommendations, 'recommendation')}`))), topicBar(recommendations, most));

const topicsTable = (counts, caption) => plainTable(caption, ['Topic', 'Recommendations', 'Reports', capital(noun[1])],
  counts.map(({ name, recommendations, reports: number, bodies: named }) => [TOPICS[name], ...[recommendations, number, named].map(numberWords)]));

// A topic leads to the reports that have it.
const topicsFigure = (shown, caption, asked) => {
  const counts = topicCounts(shown);
  if (counts.length === 0) return null;
  return element('figure', { class: 'bars' },
    element('figcaption', { class: 'note' }, 'Found by words in the recommendations: one may have several topics, or none.'),
    counts.map(row => topicRow(row, counts[0].recommendations, asked)),
    behind('The chart as a table', topicsTable(counts, caption)));
};

const showTopics = ({ shown }, filters) => {
  const caption = 'Recommendations by topic';
  const figure = topicsFigure(shown, caption, name => ({ ...keptFilters(filters), rows: 'reports', topic: name }));
  byId('topics').hidden = !figure;
  if (figure) byId('topics').replaceChildren(element('h2', { id: 'topics-title' }, caption), figure);
};

