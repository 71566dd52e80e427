// Reports as inspections: copies of one report count once, and each grade knows whether it is better than the one before it.
const areaKey = grade => grade.key ??= `${grade.scope} ${grade.area}`;

const byDate = (a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
const issued = report => report.published ?? report.letter_date ?? '';

// The copy with most grades stands for the inspection; of equal ones, that issued last.
const byWeight = (a, b) => a.grades.length - b.grades.length || collator.compare(issued(a), issued(b));

// Where copies differ, the grade isn't known.
const agreed = (grade, copies) => {
  const others = copies.flatMap(copy => copy.grades).filter(other => areaKey(other) === areaKey(grade));
  return others.every(other => other.grade === grade.grade) ? grade : { ...grade, grade: null };
};

const joinCopies = group => {
  const copies = [...group].sort(byWeight);
  const counted = copies.pop();
  counted.copies = copies;
  counted.grades = counted.grades.map(grade => agreed(grade, copies));
  for (const copy of copies) copy.copyOf = counted;
};

const named = reports.filter(report => report.inspection_id);
for (const group of groupBy(named, report => report.inspection_id).values()) if (group.length > 1) joinCopies(group);

// What the table "changes" found, by report and area.
const stepKey = ({ file, part, start }, area) => [file, part ?? '', start ?? '', area].join('\n');
const steps = new Map(JSON.parse(byId('changes')?.textContent || '[]').map(step => [stepKey(step, areaKey(step)), step]));

const addStep = (report, grade) => {
  const keys = [report, ...(report.copies ?? [])].map(copy => stepKey(copy, areaKey(grade)));
  grade.step = steps.get(keys.find(key => steps.has(key)));
};

for (const report of reports) for (const grade of report.grades) addStep(report, grade);

// Every inspection once, the earliest first, so that a later grade replaces an earlier one.
const inspections = reports.filter(report => !report.copyOf).sort(byDate);
const copiesLeftOut = reports.length - inspections.length;

// The overall judgement, whatever the form calls it.
const OVERALL = ['overall_effectiveness', 'overall_experiences_and_progress'];
const isOverall = ({ scope, area }) => isOwnScope(scope) && OVERALL.includes(area);
const overallOf = report => report.grades.find(isOverall);

// "was Inadequate": nothing where no earlier grade can be compared.
const stepNote = ({ step }) => {
  const direction = DIRECTIONS[step?.direction];
  if (!direction) return null;
  const year = step.previous_start?.slice(0, 4);
  const words = step.direction === 'same' ? `as in ${year}` : `was ${gradeOf(step.previous_grade).words.toLowerCase()}, ${year}`;
  return element('span', { class: `note step step-${step.direction}` },
    element('span', { class: 'step-mark', 'aria-hidden': 'true' }, direction.mark), hiddenText(`${direction.words}: `), words);
};

