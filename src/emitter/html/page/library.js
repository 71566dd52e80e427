// The text of every report, opened in slices so that the page never stops: one string a report, with where each paragraph begins.
const library = [];
let opening = null;

const paragraphsOf = sections => sections.flatMap(section => [...section.paragraphs.map(paragraph => ({ paragraph, heading: section.heading })),
  ...paragraphsOf(section.sections).map(found => ({ ...found, heading: found.heading ?? section.heading }))]);

const shelved = (report, record) => {
  const texts = paragraphsOf(record.sections).map(({ paragraph }) => fold(paragraph.text));
  const starts = new Uint32Array(texts.length + 1);
  texts.forEach((text, at) => { starts[at + 1] = starts[at] + text.length + 1; });
  return { report, text: texts.join('\n'), starts };
};

// A report that can't be opened has no text.
const openShelf = async report => {
  try {
    return shelved(report, await openRecord(report));
  } catch {
    return { report, text: '', starts: new Uint32Array(1) };
  }
};

const AT_ONCE = 8;
const batchesOf = (items, size) => Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

// Milliseconds until the page may answer somebody again.
const SLICE = 30;
const pause = () => new Promise(done => setTimeout(done));

// The latest reports come first, so that what is found first is what is shown first.
const openLibrary = async told => {
  let began = performance.now();
  for (const batch of batchesOf([...inspections].reverse(), AT_ONCE)) {
    library.push(...await Promise.all(batch.map(openShelf)));
    if (performance.now() - began > SLICE) {
      told();
      await pause();
      began = performance.now();
    }
  }
  told();
};

const isOpen = () => library.length === inspections.length;

// Opened once, when somebody is about to search.
const startLibrary = told => {
  opening ??= openLibrary(told);
  return opening;
};

// The numbers of the paragraphs that have all the terms; the longest is looked for first.
const foundIn = ({ text, starts }, [first, ...others]) => {
  const found = [];
  let paragraph = 0;
  for (let at = placeOf(text, first, 0); at >= 0; at = placeOf(text, first, starts[paragraph + 1])) {
    while (starts[paragraph + 1] <= at) paragraph += 1;
    const hasAll = others.length === 0 || hasTerms(text.slice(starts[paragraph], starts[paragraph + 1]), others);
    if (hasAll) found.push(paragraph);
  }
  return found;
};

const hasTerms = (text, terms) => terms.every(term => placeOf(text, term, 0) >= 0);

const searchShelves = (shelves, terms, isWanted) => {
  const results = [];
  for (const shelf of shelves) {
    if (!isWanted(shelf.report)) continue;
    const found = foundIn(shelf, terms);
    if (found.length > 0) results.push({ report: shelf.report, shelf, found });
  }
  return results;
};

