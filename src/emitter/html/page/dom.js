// Elements from words. Words of reports only ever become text nodes and attribute values, never markup.
const byId = id => document.getElementById(id);

const element = (name, attributes = {}, ...children) => {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, '');
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, value);
  }
  made.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false && child !== ''));
  return made;
};

const hiddenText = words => element('span', { class: 'hidden-text' }, words);

const link = (parameters, ...children) => element('a', { href: address(parameters) }, ...children);

const address = parameters => '#' + new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();

// A list of terms; a row without a value is left out.
const facts = (rows, className = 'facts') => {
  const shown = rows.filter(([, value]) => value !== null && value !== undefined && value !== '' && value.length !== 0);
  return element('dl', { class: className }, shown.map(([term, value]) =>
    element('div', {}, element('dt', {}, term), element('dd', {}, value))));
};

