import { asDemand } from './as-demand.ts';
import { isKept, isSupplier, isSystem, mainModals, subjectBefore } from './clauses.ts';
import { namesCompany } from './company.ts';
import {
  alwaysOfTenderer,
  hadByTenderer,
  having,
  measured,
  papers,
  row,
  staff,
  staffNext,
  tendererHas,
  wanted,
} from './of-tenderer.ts';
import { firstIn, one, pattern } from './pattern.ts';
import type { Fix } from '../model/finding.ts';
import type { PreparedText, Token } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

/** *Till anbudet ska leverantören foga …* */
const companyNext = one`^\s*(?:\p{L}*leverantören|anbudsgivaren|företaget|bolaget|ni)(?!\p{L})`;
const demands = new Set(['ska', 'skall', 'måste', 'bör', 'får']);
const systemOfRules = one`ledningssystem(?:et)?`;
/** Who sits on the company's board is no matter of what is bought. */
const boards = pattern`(?<!\p{L})(?:leverantörens|anbudsgivarens|bolagets|företagets|koncernens) (?:bolagsstyrelse|styrelse|ledningsgrupp|företagsledning)(?!\p{L})`;
/** How the company keeps its own house: *riktlinjer för sina anställda*, *processer inom sin organisation*. */
const ownHouse = pattern`^\s*(?:ha|inneha|tillämpa)\s+(?:\p{L}+\s){0,3}?(?:polic(?:y|yer)|riktlinjer|rutin(?:er)?|process(?:er)?|regler|instruktioner|policydokument|uppförandekod|värdegrund)(?!\p{L})[^.;]*?(?<!\p{L})(?:(?:sin|sina|sitt)(?: eg(?:en|et|na))?(?= \p{L})|(?:de )?anställda|bakgrundskontroll(?:er)?)(?!\p{L})|^\s*(?:ha|inneha)\s+(?:en\s+)?(?:\p{L}+\s)?organisation\s(?:för|som)(?!\p{L})`;
/** *Systemet ska vara i drift hos minst två kunder*: a reference of the company, put on the system. */
const inUse = pattern`(?<!\p{L})(?:i drift|installerat|infört|i bruk|levererat|etablerat)(?: \p{L}+)? (?:hos|av|till|i) (?:minst|fler än|mer än) [\p{L}\d]+(?: \(\d+\))? (?:\p{L}+ )?(?:kund|kommun|region|myndighet|organisation)\p{L}*`;
/** *om leverantören försätts i konkurs*, *hur systemet hanterar referenser*: spoken of, and not asked for. */
const spokenOf = one`(?<!\p{L})(?:om(?! (?:minst|lägst|\d))|ifall|när|hur|vid|för att|utbildning för|kurs för|stöd för|statistik|lista över)(?!\p{L})`;
const heldBy = one`(?<!\p{L})(?:vara|finnas|ha) [^.;]{0,40}?(?:av|hos|för) (?:anbudsgivaren|leverantören|bolaget|företaget|den som)(?!\p{L})`;
/** *ska ha genomgått utbildning innan uppdraget börjar*: seen to when the contract runs. */
const onceHired = one`(?<!\p{L})(?:innan|inför|senast den)(?!\p{L})`;

export const requirementKindSelection = defineRule({
  id: 'requirement-kind-selection',
  code: 'LOU-12',
  target: 'requirement',
  kinds: ['mandatory'],
  needs: [alwaysOfTenderer, hadByTenderer, ownHouse, inUse, papers, boards, row, tendererHas],
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
    const found =
      askedOfCompany(prepared) ?? statedOfCompany(prepared) ?? wantedOfCompany(prepared) ?? askedElsewhere(prepared);
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
    {
      bad: 'Anbudsgivare får inte vara i ⟦likvidation⟧.',
      fixed: 'Anbudsgivare får inte vara i likvidation.',
    },
    {
      bad: 'Vi kräver att ni har ⟦haft minst⟧ ett uppdrag åt en region.',
      fixed: 'Vi kräver att ni har haft minst ett uppdrag åt en region.',
    },
    {
      bad: '⟦Soliditet: minst⟧ 20 procent',
      fixed: 'Soliditet: minst 20 procent',
      severity: 'hint',
    },
    {
      bad: 'Den offererade arkitekten har minst ⟦sju års vana⟧ av integrationer.',
      fixed: 'Den offererade arkitekten har minst sju års vana av integrationer.',
    },
    {
      bad: '⟦Försäkringsbevis visas⟧ upp.',
      fixed: 'Försäkringsbevis visas upp.',
      severity: 'hint',
    },
    {
      bad: '⟦Anbudsgivaren ska vara⟧ välkänd i branschen.',
      fixed: 'Anbudsgivaren ska vara välkänd i branschen.',
      severity: 'hint',
    },
    { good: 'Anbudsgivaren ska ha en support som svarar på svenska.' },
    { good: 'Handläggaren ska kunna bifoga företagets årsredovisning till ärendet.' },
    { good: 'Leverantören ska leverera kablar som är certifierade enligt kategori 6A.' },
    { good: 'Leverantören ska ha stöd för inloggning med certifikat.' },
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
    if (!token) continue;
    const subject = subjectBefore(text, place);
    const rest = restOf(text, token);
    const isOfCompany = isCompany(subject) || companyNext.test(rest) || staffNext.test(rest);
    const asked = isOfCompany ? askedIn(rest, having.test(rest) || staffNext.test(rest)) : null;
    if (asked) return { span: spanOf(asked, token.end), mild: false };
    // *När anbudet lämnas ska en ansvarsförsäkring vara tecknad av anbudsgivaren.*
    const held = heldBy.test(rest) && !isSystem(subject) ? firstIn(rest, hadByTenderer) : null;
    if (held) return { span: spanOf(held, token.end), mild: false };
    const own =
      measured.test(rest) && !isSystem(subject.replace(systemOfRules, ''))
        ? measureIn(subject.slice(subject.lastIndexOf(':') + 1), isOfCompany)
        : null;
    if (own)
      return {
        span: spanOf(own, text.lower.lastIndexOf(subject, token.start) + subject.lastIndexOf(':') + 1),
        mild: false,
      };
    const house = isSupplier(subject) ? firstIn(rest, ownHouse) : null;
    const blanks = /^\s*/.exec(house?.[0] ?? '')?.[0].length ?? 0;
    const [start, end] = house ? spanOf(house, token.end) : [0, 0];
    if (house) return { span: [start + blanks, end], mild: true };
  }
  return undefined;
}

const measureIn = (subject: string, isOfCompany: boolean): RegExpExecArray | null =>
  firstIn(subject, alwaysOfTenderer) ?? (isOfCompany ? firstIn(subject, hadByTenderer) : null);

/** What follows the modal in its sentence. */
const restOf = (text: PreparedText, { end, sentence }: Token): string =>
  text.lower.slice(end, text.sentences[sentence]?.[1]);

function askedIn(rest: string, isHad: boolean): RegExpExecArray | null {
  const found = firstIn(rest, alwaysOfTenderer) ?? (isHad ? firstIn(rest, hadByTenderer) : null);
  if (!found || onceHired.test(rest)) return null;
  const before = rest.slice(0, found.index);
  return spokenOf.test(before) || isSystem(before) ? null : found;
}

/** *Bolaget är registrerat för F-skatt*: stated, and no less asked for. */
function statedOfCompany(written: PreparedText): Found | undefined {
  const stated = asDemand(written);
  const found = stated && askedOfCompany(stated.text);
  return found && { ...found, span: stated.asWritten(found.span) };
}

/** *Vi kräver att ni har levererat …* */
function wantedOfCompany(text: PreparedText): Found | undefined {
  const want = text.first(wanted);
  if (!want || !isCompany((want[1] ?? '').trim())) return undefined;
  const from = want.index + want[0].length;
  const found = askedIn(text.lower.slice(from, text.sentences[text.sentenceAt(from)]?.[1]), true);
  return found ? { span: spanOf(found, from), mild: false } : undefined;
}

function askedElsewhere(written: PreparedText): Found | undefined {
  const stated = asDemand(written);
  const shown = (stated?.text ?? written).first(papers);
  const span = shown && spanOf(shown, 0);
  if (span && !isKept(written.lower)) return { span: stated?.asWritten(span) ?? span, mild: true };
  const listed = written.first(row);
  if (listed) return { span: spanOf(listed, 0), mild: !namesCompany(listed[0]) };
  const has = isKept(written.lower) ? null : written.first(tendererHas);
  if (has) return { span: spanOf(has, 0), mild: true };
  const board = written.first(boards);
  if (board) return { span: spanOf(board, 0), mild: false };
  const used = written.first(inUse);
  return used ? { span: spanOf(used, 0), mild: true } : undefined;
}

const spanOf = ({ 0: words, index }: RegExpExecArray, from: number): readonly [number, number] => [
  from + index,
  from + index + words.length,
];
