import { asDemand } from './as-demand.ts';
import { isSupplier, isSystem, mainModals, subjectBefore } from './clauses.ts';
import { namesCompany } from './company.ts';
import { firstIn, one, pattern } from './pattern.ts';
import type { Fix } from '../model/finding.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

/** What is asked of the company, not of what it delivers. */
const qualification = pattern`(?<!\p{L})(?:(?:netto|års)?omsättning\p{L}*|omsatt|omsätt\p{L}*|skulder för (?:skatt|social)\p{L}*|obetalda (?:skatt|social|avgift)\p{L}*|[\p{L}-]*polic(?:y|yer) (?:om|mot|som)|(?:klimat|miljö|jämställdhets|mångfalds|hållbarhets|csr-|antikorruptions)polic(?:y|yer)|(?:mångfalds|jämställdhets|hållbarhets)plan|konkurs|betalningsanmärkning\p{L}*|\p{L}*bolagsstyrelse\p{L}*|styrelse(?:n)?|ledningsgrupp(?:en)?|(?:fast |heltids)anställda|levererat (?:[\p{L}-]+ ){0,4}?(?:minst|fler än|\d)|genomgått (?:[\p{L}-]+ )?(?:utbildning|kurs|certifiering)\p{L}*|försäkring(?:ar)?|årsredovisning\p{L}*|kreditvärdig\p{L}*|kredit(?:klass|betyg|rating|omdöme|upplysning)\p{L}*|rating|ledningssystem\p{L}*|auktorisation\p{L}*|auktoriserad\p{L}*|yrkesbevis|\p{L}*examen|högskoleutbildning|akademisk\p{L}*|legitimerad\p{L}*|årsanställda|heltidsanställda|branschvana|årsomsättning\p{L}*|(?:stabil|god|sund) ekonomi|ekonomiskt stabil\p{L}*|(?:etablerat|seriöst|stabilt|solitt) företag|(?:minst \p{L}+ |\d+ )anställda|referensobjekt\p{L}*|referenstagare|skatteregistrera\p{L}*|registrerad i (?:aktiebolags|handels|f-skatte)\p{L}*|soliditet\p{L}*|ekonomisk\p{L}* (?:ställning|stabilitet|kapacitet)|referensuppdrag\p{L}*|referenskund\p{L}*|referenser|erfarenhet\p{L}*|f-skatt\p{L}*|bolagsverket|kollektivavtal|ansvarsförsäkring\p{L}*|cv|utbildningsnivå|tidigare (?:uppdrag|leveranser)|anställda konsulter|uppdrag som referens|(?:liknande|motsvarande|jämförbara) (?:uppdrag|införanden)|verksam i branschen|(?:kontor|lager|verkstad|säte|filial|driftställe|lokalkontor) (?:i|inom|på) (?:[\p{L}-]+)|\p{L}*certifiera[dt]\p{L}* enligt|certifikat enligt|miljöledningssystem|kvalitetsledningssystem|certifiering\p{L}*|certifiera[dt]e?|certifikat)(?!\p{L})`;
/** *Till anbudet ska leverantören foga …* */
const companyNext = one`^\s*(?:\p{L}*leverantören|anbudsgivaren|företaget|bolaget|ni)(?!\p{L})`;
const demands = new Set(['ska', 'skall', 'måste', 'bör']);
/** Whatever the verb: nobody delivers these. */
const alwaysOfCompany = pattern`(?<!\p{L})(?:referensuppdrag(?:en)?|referensobjekt(?:en)?|referenskund(?:er|en)?|referenser|årsomsättning\p{L}*|soliditet\p{L}*|f-skatt\p{L}*|kollektivavtal|(?:kontor|verkstad|lager|filial|servicekontor|depå)(?:et|en)? (?:[\p{L}-]+ )?(?:inom|högst|max) \d+ (?:mil|km|kilometer|minuter)|(?:minst|fler än|mer än) (?:\d+|två|tre|fyra|fem|sex|åtta|tio|tolv|tjugo) (?:[\p{L}-]+ ){0,2}?(?:anställda|årsanställda|medarbetare|personer|konsulter|tekniker)(?= (?:som|så|i företaget|hos)|[.;,]|$)|egen anställd|egna anställda|jobbat med|arbetat med|ha(?:ft)? uppdrag (?:hos|för|åt)|\p{L}+certifierad(?= enligt)|ägare(?:n)? och ledning(?:en)?)(?!\p{L})`;
/** Stands before *ska*, and is measured there: *årsomsättningen ska uppgå till*. */
const measured = one`^\s*(?:(?:enligt|under|för) [^.;,]{0,80}? )?(?:ha )?(?:uppgå|uppgått|vara|varit|omfatta|finnas|motsvara|motsvarat|överstiga|överstigit)(?!\p{L})`;
const systemOfRules = one`ledningssystem(?:et)?`;
/** Papers about the company, asked for without saying whose they are. */
const papers = pattern`(?<!\p{L})(?:referensuppdrag(?:en)?|referensobjekt|referenser|cv|meritförteckning(?:ar)?|årsredovisning(?:ar)?|skatteintyg|registreringsbevis|f-skattebevis|kreditupplysning(?:ar)?)(?!\p{L})[^.;]{0,60}?\s(?:ska|skall) (?:\p{L}+ )?(?:redovisas|lämnas|bifogas|visas|anges|styrkas|uppvisas)(?!\p{L})`;
/** Who sits on the company's board is no matter of what is bought. */
const boards = pattern`(?<!\p{L})(?:leverantörens|anbudsgivarens|bolagets|företagets|koncernens) (?:bolagsstyrelse|styrelse|ledningsgrupp|företagsledning)(?!\p{L})`;
/** How the company keeps its own house: *riktlinjer för sina anställda*, *processer inom sin organisation*. */
const ownHouse = pattern`^\s*(?:ha|inneha|tillämpa)\s+(?:\p{L}+\s){0,3}?(?:polic(?:y|yer)|riktlinjer|rutin(?:er)?|process(?:er)?|regler|instruktioner|policydokument|uppförandekod|värdegrund)(?!\p{L})[^.;]*?(?<!\p{L})(?:(?:sin|sina|sitt)(?: eg(?:en|et|na))?(?= \p{L})|(?:de )?anställda|bakgrundskontroll(?:er)?)(?!\p{L})|^\s*(?:ha|inneha)\s+(?:en\s+)?(?:\p{L}+\s)?organisation\s(?:för|som)(?!\p{L})`;
/** *Systemet ska vara i drift hos minst två kunder*: a reference of the company, put on the system. */
const inUse = pattern`(?<!\p{L})(?:i drift|installerat|infört|i bruk|levererat|etablerat)(?: \p{L}+)? (?:hos|av|till|i) (?:minst|fler än|mer än) [\p{L}\d]+(?: \(\d+\))? (?:\p{L}+ )?(?:kund|kommun|region|myndighet|organisation)\p{L}*`;
/** Those who do the work: what they have learnt is a matter of qualification too. */
const staff = one`(?<!\p{L})(?:(?:erbjud\p{L}*|offerera\p{L}*|leverantörens|samtliga|alla)\s+)?(?:\p{L}*konsult(?:en|er|erna)?|projektledar(?:e|en|na)|tekniker(?:n|na)?|utbildar(?:e|en|na)|lösningsarkitekt(?:en)?|(?:installatör|montör|chaufför|elektriker|väktare|tolk|förar|städar|besiktningsm[aä]n|vaktmästar|kock)(?:en|er|erna|ar|arna|e|n|na|nen)?|\p{L}*personal(?:en)?|medarbetar(?:e|en|na)|nyckelperson(?:er|erna|en)?)\s*$`;
const having = one`^\s*(?:(?:i|för|inom) [^.;,]{0,80}?\s)?(?:ha|inneha|vara|omsätta|uppgå|bestå|kunna (?:visa|uppvisa|påvisa|styrka)|under de senaste|visa|redovisa|uppvisa|styrka|lämna)(?!\p{L})`;

export const requirementKindSelection = defineRule({
  id: 'requirement-kind-selection',
  code: 'LOU-12',
  target: 'requirement',
  kinds: ['mandatory'],
  needs: [qualification, alwaysOfCompany, ownHouse, inUse, papers, boards],
  ground: 'practice',
  severity: 'warning',
  title: 'Krav på leverantören är kvalificeringskrav',
  rationale:
    'Krav på företaget – omsättning, referenser, certifikat, personalens erfarenhet – prövas vid kvalificeringen och får inte blandas med krav på det som köps.',
  basis: ['Upphandlingsmyndigheten, krav på föremålet', 'LOU 14 kap. 1 §'],
  fixable: true,
  messages: {
    selection: (phrase: string) =>
      `Kravet gäller leverantören (”${phrase}”), inte det som köps: gör det till kvalificeringskrav.`,
    change: 'Ändra till kvalificeringskrav',
  },

  *check({ prepared }, at): Generator<Draft> {
    const found = askedOfCompany(prepared) ?? statedOfCompany(prepared) ?? askedElsewhere(prepared);
    if (!found) return;
    yield {
      at: `${at}/text`,
      span: found.span,
      message: this.messages.selection(prepared.raw.slice(...found.span)),
      ...(found.mild && { atMost: 'hint' as const }),
      fixes: [selectionFix(at, this.messages.change)],
    };
  },

  examples: [
    {
      bad: 'Till anbudet ska leverantören foga två ⟦referensuppdrag⟧.',
      fixed: 'Till anbudet ska leverantören foga två referensuppdrag.',
    },
    {
      bad: 'Bolaget har en ⟦soliditet⟧ på minst 20 procent.',
      fixed: 'Bolaget har en soliditet på minst 20 procent.',
    },
    {
      bad: '⟦Årsomsättningen⟧ hos leverantören uppgår till minst 20 miljoner kronor.',
      fixed: 'Årsomsättningen hos leverantören uppgår till minst 20 miljoner kronor.',
    },
    { good: 'Systemet ska låta handläggaren registrera företagets soliditet.' },
    { good: 'Leverantören ska leverera systemet med svensk dokumentation.' },
    { good: 'Leverantören ska ha omsatt minst 5 miljoner kronor.', with: { kind: 'selection' } },
    {
      bad: 'Leverantören ska ha minst två ⟦referensuppdrag⟧ inom elevhälsa.',
      fixed: 'Leverantören ska ha minst två referensuppdrag inom elevhälsa.',
    },
    {
      bad: 'Leverantören ska ⟦ha en policy för sin⟧ personals resor.',
      fixed: 'Leverantören ska ha en policy för sin personals resor.',
      severity: 'hint',
    },
    {
      bad: 'Leverantören ska ⟦ha en organisation för⟧ felavhjälpning.',
      fixed: 'Leverantören ska ha en organisation för felavhjälpning.',
      severity: 'hint',
    },
    { good: 'Leverantören ska ha rutiner för säkerhetskopiering av systemet.' },
    {
      bad: 'Systemet ska vara ⟦i drift hos minst två kommuner⟧.',
      fixed: 'Systemet ska vara i drift hos minst två kommuner.',
      severity: 'hint',
    },
    {
      bad: 'Anbudsgivaren ska vara ⟦certifierad enligt⟧ ISO 14001 eller likvärdig.',
      fixed: 'Anbudsgivaren ska vara certifierad enligt ISO 14001 eller likvärdig.',
    },
  ],
});

const selectionFix = (at: string, title: string): Fix => ({
  title,
  changes: [{ op: 'set', at: `${at}/kind`, value: 'selection' }],
});

interface Found {
  readonly span: readonly [number, number];
  readonly mild: boolean;
}

const isCompany = (subject: string): boolean =>
  isSupplier(subject) ||
  staff.test(subject) ||
  (namesCompany(subject) && !isSystem(subject.replace(systemOfRules, '')));

/** By a main clause whose subject is the company, those who work there, or what it is measured by. */
function askedOfCompany(text: PreparedText): Found | undefined {
  for (const place of mainModals(text, demands)) {
    const token = text.tokens[place];
    const subject = subjectBefore(text, place);
    const rest = text.lower.slice(token?.end);
    if (!token || !(isCompany(subject) || companyNext.test(rest))) continue;
    const asked = firstIn(rest, alwaysOfCompany) ?? (having.test(rest) ? firstIn(rest, qualification) : null);
    if (asked) return { span: spanOf(asked, token.end), mild: false };
    const own = measured.test(rest) ? firstIn(subject, qualification) : null;
    if (own) return { span: spanOf(own, text.lower.lastIndexOf(subject, token.start)), mild: false };
    const house = isSupplier(subject) ? firstIn(rest, ownHouse) : null;
    const blanks = /^\s*/.exec(house?.[0] ?? '')?.[0].length ?? 0;
    const [start, end] = house ? spanOf(house, token.end) : [0, 0];
    if (house) return { span: [start + blanks, end], mild: true };
  }
  return undefined;
}

/** *Bolaget är registrerat för F-skatt*: stated, and no less asked for. */
function statedOfCompany(written: PreparedText): Found | undefined {
  const stated = asDemand(written);
  const found = stated && askedOfCompany(stated.text);
  return found && { ...found, span: stated.asWritten(found.span) };
}

function askedElsewhere(written: PreparedText): Found | undefined {
  const stated = asDemand(written);
  const shown = (stated?.text ?? written).first(papers);
  const span = shown && spanOf(shown, 0);
  if (span) return { span: stated?.asWritten(span) ?? span, mild: true };
  const board = written.first(boards);
  if (board) return { span: spanOf(board, 0), mild: false };
  const used = written.first(inUse);
  return used ? { span: spanOf(used, 0), mild: true } : undefined;
}

const spanOf = ({ 0: words, index }: RegExpExecArray, from: number): readonly [number, number] => [
  from + index,
  from + index + words.length,
];
