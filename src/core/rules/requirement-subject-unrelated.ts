import { isSupplier, mainShalls, subjectBefore } from './clauses.ts';
import { pattern } from './pattern.ts';
import { defineRule, type Draft } from './rule.ts';

/** What a company does as a whole, whatever it delivers. */
const companyWide = pattern`(?<!\p{L})(?:samtliga (?:sina )?anställda|all (?:sin )?personal|hela (?:sin )?verksamhet(?:en)?|(?:sin|en|företagets) (?:miljöpolicy|jämställdhetspolicy|jämställdhetsplan|mångfaldspolicy|hållbarhetspolicy|csr-policy|uppförandekod)|(?:omfattar|gäller|avser) hela (?:koncernen|företaget|bolaget)|sponsr\p{L}*|skänka|välgörenhet)(?!\p{L})`;
const inDelivery = pattern`(?<!\p{L})(?:som (?:utför|arbetar med|deltar i|anlitas|har tillgång|behandlar)|i (?:uppdraget|leveransen|avtalet)|inom uppdraget)(?!\p{L})`;

export const requirementSubjectUnrelated = defineRule({
  id: 'requirement-subject-unrelated',
  code: 'LOU-09',
  target: 'requirement',
  needs: [companyWide],
  ground: 'statute',
  severity: 'warning',
  act: 'LOU',
  title: 'Kravet hör ihop med det som köps',
  rationale:
    'Krav, kriterier och villkor ska ha koppling till föremålet. En policy för hela företaget, eller för all dess personal, har det sällan.',
  basis: ['LOU 9 kap. 1 §', 'LOU 16 kap. 2 §', 'LOU 17 kap. 1 §'],
  messages: {
    unrelated: (phrase: string) =>
      `”${phrase}” gäller hela företaget: begränsa kravet till det som levereras och dem som utför det.`,
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    if (kind === 'information' || kind === 'method') return;
    const place = mainShalls(prepared)[0];
    if (kind !== 'award' && (place === undefined || !isSupplier(subjectBefore(prepared, place)))) return;
    const found = prepared.first(companyWide);
    if (!found || prepared.has(inDelivery)) return;
    const span = [found.index, found.index + found[0].length] as const;
    yield { at: `${at}/text`, span, message: this.messages.unrelated(prepared.raw.slice(...span)) };
  },

  examples: [
    { good: 'Leverantören ska utbilda all personal som utför uppdraget i sekretess.' },
    { bad: 'Leverantören ska utbilda ⟦samtliga anställda⟧ i hållbarhet.' },
    { bad: 'Leverantören ska ha ⟦en jämställdhetsplan⟧.' },
  ],
});
