// A report's text: sections under their headings, numbered paragraphs and bullets, each with its page.
const headingLevel = level => Math.min(6, 2 + Math.max(1, level));

// Words that were searched for are marked in the paragraphs.
let markedTerms = [];

const paragraphParts = paragraph => [
  paragraph.number !== null && element('span', { class: 'number' }, `${paragraph.number}.`),
  element('span', { class: 'words' }, marked(paragraph.text, markedTerms)),
  ' ',
  placeNote(paragraph),
];

// Bullets one after another are one list.
const paragraphs = rows => {
  const blocks = [];
  for (const row of rows) {
    const attributes = { id: `at-${row.id}`, class: 'paragraph', tabindex: '-1' };
    if (!row.bullet) {
      blocks.push(element('p', attributes, paragraphParts(row)));
      continue;
    }
    const last = blocks.at(-1);
    const list = last?.tagName === 'UL' ? last : element('ul', { class: 'bullets' });
    list.append(element('li', attributes, paragraphParts(row)));
    if (list !== last) blocks.push(list);
  }
  return blocks;
};

// Two tables of a page need different names.
const captions = new Map();
const ownCaption = words => {
  captions.set(words, (captions.get(words) ?? 0) + 1);
  return captions.get(words) === 1 ? words : `${words} (${captions.get(words)})`;
};

const textTable = ({ rows, ...place }) => element('table', { class: 'lines' },
  element('caption', {}, ownCaption(`Table, ${placeWords(place) || 'place not known'}`)),
  element('tbody', {}, rows.map(row => element('tr', {}, row.map(cell => element('td', {}, cell))))));

const textTables = section => section.tables.map((table, index) => {
  const made = textTable(table);
  const id = `table-${section.id}-${index}`;
  made.caption.id = id;
  return scrollable(id, made);
});

const sectionBlock = (section, depth) => element('section', { class: 'part' },
  section.heading && element(`h${headingLevel(depth)}`, { id: `at-${section.id}`, tabindex: '-1' }, section.heading, ' ', placeNote(section)),
  paragraphs(section.paragraphs),
  textTables(section),
  section.sections.map(inner => sectionBlock(inner, section.heading ? depth + 1 : depth)));

const footnotes = notes => notes.length === 0 ? null : [
  element('h3', {}, 'Footnotes'),
  element('ul', { class: 'footnotes' }, notes.map(note => element('li', {},
    note.mark && element('span', { class: 'number' }, note.mark), element('span', { class: 'words' }, note.text), ' ', placeNote(note)))),
];

const reportText = (record, terms) => {
  captions.clear();
  markedTerms = terms;
  return textParts(record);
};

const textParts = record => [
  element('h2', { id: 'at-text', tabindex: '-1' }, 'Text of the report'),
  record.sections.length === 0 && element('p', {}, 'No text could be read.'),
  record.sections.map(section => sectionBlock(section, 1)),
  footnotes(record.footnotes),
];

const contentsList = (sections, id) => {
  const headed = sections.filter(section => section.heading || section.sections.length > 0);
  return headed.length === 0 ? null : element('ul', {}, headed.map(section => element('li', {},
    section.heading ? link({ report: id, at: section.id }, section.heading) : 'Without a heading',
    contentsList(section.sections, id))));
};

const contents = (record, id) => element('details', { class: 'contents' },
  element('summary', {}, 'Contents'),
  element('nav', { 'aria-label': 'Contents of the report' }, contentsList(record.sections, id)));

