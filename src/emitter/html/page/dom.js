// Elements from words. Words of reports only ever become text nodes and attribute values, never markup.
const byId = id => document.getElementById(id);

const isShown = child => child !== null && child !== undefined && child !== false && child !== '';

const filled = (made, attributes, children) => {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.flat(Infinity).filter(isShown));
  return made;
};

const element = (name, attributes = {}, ...children) => filled(document.createElement(name), attributes, children);

// The name space of drawings is taken from the page's own empty one.
const drawn = (name, attributes = {}, ...children) =>
  filled(document.createElementNS(byId('drawing').namespaceURI, name), attributes, children);

const hiddenText = words => element('span', { class: 'hidden-text' }, words);

const address = parameters => '#' + new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();

const link = (parameters, ...children) => element('a', { href: address(parameters) }, ...children);

const button = (words, attributes = {}) => element('button', { type: 'button', class: 'button', ...attributes }, words);

// A list of terms; a row without a value is left out.
const facts = (rows, className = 'facts') => {
  const shown = rows.filter(([, value]) => isShown(value) && value.length !== 0);
  return element('dl', { class: className }, shown.map(([term, value]) =>
    element('div', {}, element('dt', {}, term), element('dd', {}, value))));
};

// A table with a head; the first cell of each row names it.
const plainTable = (caption, heads, rows) => element('table', { class: 'lines' },
  element('caption', {}, caption),
  element('thead', {}, element('tr', {}, heads.map(head => element('th', { scope: 'col' }, head)))),
  element('tbody', {}, rows.map(([name, ...cells]) => element('tr', {},
    element('th', { scope: 'row' }, name), cells.map(cell => element('td', {}, cell))))));

const groupBy = (items, keyOf) => {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
};

