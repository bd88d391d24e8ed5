// Specifications of any size for measuring: the same number of requirements gives the same text, always.

const actors = ['skolsköterskan', 'handläggaren', 'systemförvaltaren', 'rektorn', 'registratorn', 'kuratorn'];
const verbs = ['registrera', 'söka fram', 'skriva ut', 'signera', 'överlämna', 'rätta', 'avsluta', 'återuppta'];
const objects = ['ett ärende', 'en journalanteckning', 'ett beslut', 'en bokning', 'en remiss', 'ett samtycke'];
const ends = ['i ett steg', 'inom 2 sekunder', 'med tidpunkt och utförare', 'utan att lämna vyn', 'från en lista'];
const pick = (list, i) => list[i % list.length];
/** A form of its own for each requirement, so that no two say the same. */
const form = i => [...String(i)].map(digit => 'bdfghklmrt'[digit]).join('a');

/** A sentence of every fortieth requirement has a fault that the rules find. */
function sentence(i) {
  if (i % 40 === 7) return `Systemet ska exportera blanketten ${form(i)} enligt ISO 19005.`;
  if (i % 40 === 21) return `Systemet ska visa blanketten ${form(i)} användarvänligt.`;
  const id = String(Math.max(1, i - 1)).padStart(5, '0');
  const reference = i % 10 === 9 ? ` enligt {{krav "STOR-${id}"}}` : '';
  return `Systemet ska låta ${pick(actors, i)} ${pick(verbs, i >> 1)} ${pick(objects, i >> 2)} ${pick(ends, i >> 3)} på blanketten ${form(i)}${reference}.`;
}

function requirement(i) {
  const id = `STOR-${String(i + 1).padStart(5, '0')}`;
  return [
    `      - id: ${id}`,
    '        kind: mandatory',
    `        text: ${JSON.stringify(sentence(i)).includes('\\"') ? `'${sentence(i)}'` : sentence(i)}`,
    `        motive: Arbetet i steg ${i} utförs i dag på papper.`,
    '        owner: business',
    '        status: ready',
    '        verification:',
    '          - { phase: tender, method: declaration }',
    '          - phase: delivery',
    '            method: acceptance-test',
    `            evidence: Testfall ${i} visar resultatet.`,
    '        answer: { type: yes-no }',
  ].join('\n');
}

/** A whole specification with `count` requirements, twenty-five to a section. */
export function largeSpecification(count) {
  const sections = [];
  for (let start = 0; start < count; start += 25) {
    const requirements = Array.from({ length: Math.min(25, count - start) }, (_, i) => requirement(start + i));
    sections.push(
      [`  - id: avsnitt-${start / 25}`, `    title: Avsnitt ${start / 25}`, '    requirements:', ...requirements].join(
        '\n',
      ),
    );
  }
  return `kravbyggaren: 1
procurement:
  title: Stor upphandling
  reference: KS 2026/1
  buyers: [{ name: Exempelby kommun, lead: true }]
  act: LOU
  regime: above-threshold
  contract: { start: 2027-07-01, term: P4Y }
  awardBasis: cost
sections:
${sections.join('\n')}
`;
}
