import { asDemand } from './as-demand.ts';
import { isSystem, mainShalls, subjectBefore } from './clauses.ts';
import { namesCompany } from './company.ts';
import { sentenceSpan } from './language.ts';
import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

/** What a company does as a whole, whatever it delivers. */
const companyWide = pattern`(?<!\p{L})(?:samtliga (?:sina )?anställda|all (?:sin )?personal|(?:alla|samtliga) (?:sina )?(?:anställda|medarbetare)|hela (?:sin |företagets |bolagets )?(?:verksamhet|organisation|fordonspark|bilpark|fordonsflotta|koncern)(?:en)?|(?:all|hela) (?:dess |sin )?verksamhet(?:en)?|(?:sin|en|företagets) (?:miljöpolicy|klimatpolicy|jämställdhetspolicy|jämställdhetsplan|mångfaldspolicy|hållbarhetspolicy|csr-policy|uppförandekod|hållbarhetsredovisning)|(?:omfattar|omfatta|gäller|gälla|avser|avse|för) hela (?:koncernen|företaget|bolaget)|\p{L}*sponsr\p{L}*|sponsorbidrag|skänk(?:a|er)|donera[r]?|välgörenhet\p{L}*|ideell\p{L}* (?:förening|organisation)\p{L}*|huvudkontor(?:et)?|(?:hela )?koncernens (?:klimat|utsläpp|miljö|energi)\p{L}*|medlem i (?:[\p{L}-]+ ){0,2}?\p{L}*(?:råd|förening|nätverk|allians|klubb)\p{L}*|(?:stödja|stödjer|stötta) (?:[\p{L}-]+ ){0,2}?\p{L}*(?:förening|klubb|idrott)\p{L}*|(?:bolagsstyrelse|styrelse|ledningsgrupp|företagsledning)(?:n|en)?|könsfördelning\p{L}*|vardera könet|(?:samtliga|alla) (?:\p{L}+ )?(?:\p{L}*resor|\p{L}*bilar|fordon|kontor|lokaler|transporter)(?! (?:till|hos|inom|i|för) (?:kommun|beställar|uppdrag|leverans|avtal)))(?!\p{L})|(?<!\p{L})(?:hela (?:koncernens|bolagets|företagets) (?:personal|verksamhet)|samtliga (?:\p{L}+ )?arbetsplatser|mellan (?:kvinnor och män|könen|män och kvinnor)|ägare(?:n)? och ledning(?:en)?|oavsett (?:om \p{L}+ används i (?:uppdraget|avtalet|leveransen)|vilket uppdrag)|även (?:de|dem|den) som inte (?:arbetar|deltar|utför))(?!\p{L})`;
const inDelivery = pattern`(?<!\p{L})(?:som (?:utför|utförs|arbetar med|deltar i|anlitas|har tillgång|behandlar|används (?:i|vid|för)|sker (?:i|vid)|görs (?:i|vid))|i (?:uppdraget|leveransen|avtalet)|inom (?:uppdraget|avtalet)|vid leverans\p{L}*|som avser avtalet)(?!\p{L})`;
/** Says that it is asked for outside the delivery too. */
const beyond = one`(?<!\p{L})(?:oavsett|även (?:de|den|dem|för) som (?:inte|arbetar för andra)|även den som arbetar för andra)(?!\p{L})`;
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
    const found = prepared.first(companyWide);
    if (!found || (prepared.has(inDelivery) && !beyond.test(prepared.lower))) return;
    if (kind !== 'award' && !isOfCompany(prepared, found.index)) return;
    const span = [found.index, found.index + found[0].length] as const;
    yield { at: `${at}/text`, span, message: this.messages.unrelated(prepared.raw.slice(...span)) };
  },

  examples: [
    { bad: 'Företaget har fossilfria bilar i ⟦hela sin fordonspark⟧.', with: { kind: 'contract' } },
    { good: 'Fordon som används vid leverans till kommunen ska vara fossilfria.', with: { kind: 'contract' } },
    { good: 'Leverantören ska utbilda all personal som utför uppdraget i sekretess.' },
    { bad: 'Leverantören ska utbilda ⟦samtliga anställda⟧ i hållbarhet.' },
    { bad: 'Leverantören ska ha ⟦en jämställdhetsplan⟧.' },
  ],
});

/** By who acts, or by whose it is: *i leverantörens styrelse*. */
function isOfCompany(written: PreparedText, at: number): boolean {
  const text = asDemand(written)?.text ?? written;
  const place = mainShalls(text)[0];
  if (place === undefined) return false;
  const subject = subjectBefore(text, place);
  return (
    !isSystem(subject) && (namesCompany(subject) || namesCompany(written.lower.slice(...sentenceSpan(written, at))))
  );
}
