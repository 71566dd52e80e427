// Which areas have a column: those of today's form first; those that no form judges any more are apart.
const SCOPE_ORDER = Object.keys(SCOPES);

// Every area that these reports grade. Overall first, then what was graded last, in the order of print.
const areasOf = shown => {
  const areas = new Map();
  for (const report of shown) {
    report.grades.forEach((grade, position) => areas.set(areaKey(grade), { grade, year: report.year, position }));
  }
  const overall = grade => isOverall(grade) ? 0 : 1;
  const all = [...areas].map(([key, { grade: { scope, area, label }, year, position }]) => ({ key, scope, area, label, year, position }));
  return all.sort((a, b) => SCOPE_ORDER.indexOf(a.scope) - SCOPE_ORDER.indexOf(b.scope) || overall(a) - overall(b)
    || collator.compare(b.year, a.year) || a.position - b.position || collator.compare(a.area, b.area));
};

// The newest form that judged each kind of body, among these reports.
const newestForms = shown => {
  const newest = new Map();
  for (const report of shown) {
    const [form, best] = [FORMS[report.framework], FORMS[newest.get(kindOf(report))]];
    if (form && report.grades.length > 0 && (!best || best.years < form.years)) newest.set(kindOf(report), report.framework);
  }
  return [...new Set(newest.values())];
};

// The areas of those forms in their order, overall first; one that a form has ended comes last.
const orderedAreas = forms => {
  const all = forms.flatMap(form => FORMS[form].areas.map(key => {
    const [scope, area] = key.split(' ');
    return { key, scope, ended: FORMS[form].ended[key], first: isOverall({ scope, area }) ? 0 : 1 };
  }));
  const last = ({ ended }) => ended ? 1 : 0;
  return all.sort((a, b) => a.first - b.first || SCOPE_ORDER.indexOf(a.scope) - SCOPE_ORDER.indexOf(b.scope) || last(a) - last(b));
};

// Forms have the overall grade under names of their own; one column shows it for all.
const joinOverall = areas => {
  const [first] = areas.filter(isOverall);
  return first ? [{ ...first, key: 'overall', isJoined: true }, ...areas.filter(area => !isOverall(area))] : areas;
};

const cellIn = (row, { key, isJoined }) => isJoined ? [...row.grades.values()].find(isOverall) : row.grades.get(key);


const areaSplit = shown => {
  const given = new Map(areasOf(shown).map(area => [area.key, area]));
  const forms = newestForms(shown);
  if (forms.length === 0) return { forms, today: [...given.values()], others: [] };
  const today = new Map();
  for (const { key, ended } of orderedAreas(forms)) if (given.has(key)) today.set(key, { ...given.get(key), ended });
  const hasOverall = [...today.values()].some(isOverall);
  const others = [...given.values()].filter(area => !today.has(area.key) && !(hasOverall && isOverall(area)));
  return { forms, today: joinOverall([...today.values()]), others };
};

// What the columns of these forms are called together.
const formsWords = forms => {
  if (forms.length !== 1) return 'Today’s forms';
  const { in_use: isUsed, years } = FORMS[forms[0]];
  const name = frameworkWords({ framework: forms[0] });
  return isUsed ? `Today’s form: ${name}` : `${name}, ${years.replace('-', '–')}`;
};

