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
  const all = forms.flatMap(form => FORMS[form].areas.map((key, position) => {
    const [scope, area] = key.split(' ');
    const ended = FORMS[form].ended[key];
    return { key, ended, form, rank: (ended ? 2e3 : isOverall({ scope, area }) ? 0 : 1e3) + position };
  }));
  return all.sort((a, b) => SCOPE_ORDER.indexOf(a.key.split(' ')[0]) - SCOPE_ORDER.indexOf(b.key.split(' ')[0]) || a.rank - b.rank);
};

const areaSplit = shown => {
  const given = new Map(areasOf(shown).map(area => [area.key, area]));
  const forms = newestForms(shown);
  if (forms.length === 0) return { forms, today: [...given.values()], others: [] };
  const today = new Map();
  for (const { key, ended } of orderedAreas(forms)) if (given.has(key)) today.set(key, { ...given.get(key), ended });
  return { forms, today: [...today.values()], others: [...given.values()].filter(({ key }) => !today.has(key)) };
};

// What the columns of these forms are called together.
const formsWords = forms => {
  if (forms.length !== 1) return 'Today’s forms';
  const { in_use: isUsed, years } = FORMS[forms[0]];
  const name = frameworkWords({ framework: forms[0] });
  return isUsed ? `Today’s form: ${name}` : `${name}, ${years.replace('-', '–')}`;
};

