import { one, spanOf } from '../wording/pattern.ts';
import { alternatives } from '../wording/phrases.ts';
import { aboveThresholdOnly, defineRule, type Draft } from './rule.ts';

/** *ha kontor i*, *säte i länet*, *etablerad i Sverige*. */
const officeIn = [
  '(?:ha|inneha|driva|öppna) (?:ett |sitt )?(?:lokal|huvud)?kontor (?:i|inom)',
  String.raw`(?:säte|huvudkontor) (?:\p{L}+ ){0,2}?i (?:sverige|kommunen|länet|regionen|norden)`,
  '(?:vara )?(?:baserad|etablerad) i (?:sverige|kommunen|länet|regionen|norden)',
].join('|');
/** *medlem i*. */
const memberOf = 'medlem(?:skap)? i (?!eu)';
/** *svenskägt*, *lokal förankring*, *familjeägt*. */
const nationality = alternatives(String.raw`
  svensk(?:ägt|t bolag|t företag), lokal(?:t)? (?:företag|leverantör|förankr\p{L}+), familjeägt
`);
/** *minst 10 anställda*. */
const manyEmployees = alternatives(String.raw`
  antal anställda, minst \d+ anställda
`);
/** *verksam i regionen*. */
const activeIn = '(?:vara|ha varit) verksam(?:t)? i (?:kommunen|regionen|sverige)';
/** What the closed list does not know: where the firm lies, whose it is, what it thinks, whom it has joined. */
const outside = one`(?<!\p{L})(?:${officeIn}|${memberOf}|${nationality}|${manyEmployees}|${activeIn})(?!\p{L})`;

/** *registrerad för F-skatt*, *legitimerad*. */
const registers = alternatives(`
  registr, f-skatt, skatt, arbetsgivaravgift, bolagsverket, tillstånd, auktoris, legitim, behörig, yrkesregist,
  handelsregist, licens
`);
/** *omsättning*, *riskklass*. */
const economy = alternatives(`
  omsättning, omsatt, omsätt, kreditvärd, rating, riskklass, kreditupplysning, soliditet, likviditet, ekonomi,
  finansiell, försäkring, årsredovisning, bokslut, revisor
`);
/** *referenser*, *kompetens*, *certifierad*. */
const ability = alternatives(`
  referens, erfarenhet, kompeten, kapacitet, utbild, examen, personal, konsult, bemanning, resurs, certifi,
  ledningssystem, kvalitet, miljö(?:arbete|lednings?), iso, emas, uppdrag, utrustning, verktyg,
  under(?:leverantör|konsult), utfört, utförda, levererat, leveran, driftsatt, infört, tidigare, metod,
  organisation, rutin
`);
/** *ESPD*, *uteslutningsgrund*. */
const exclusion = alternatives(`
  säkerhetsprövning, espd, egenförsäkran, uteslut, sanering, brott, sanktion
`);
/** Words of the three kinds that the list has. */
const listed = one`${registers}|${economy}|${ability}|${exclusion}`;

export const requirementSelectionUnlisted = defineRule({
  id: 'requirement-selection-unlisted',
  code: 'LOU-28',
  target: 'requirement',
  kinds: ['selection'],
  ground: 'statute',
  severity: aboveThresholdOnly,
  act: 'LOU',
  title: 'Ett kvalificeringskrav är av ett slag som lagen räknar upp',
  rationale:
    'Kvalificeringskrav får gälla behörighet att utöva yrket, ekonomisk och finansiell ställning eller teknisk och yrkesmässig kapacitet, och inget annat. Var företaget finns, vem som äger det eller hur många anställda det har är inget av det.',
  basis: ['LOU 14 kap. 1 §'],
  messages: {
    outside: (phrase: string) =>
      `”${phrase}” är inget som lagen tillåter som kvalificeringskrav: beskriv förmågan ni behöver, eller ställ det som avtalsvillkor.`,
    unknown:
      'Det framgår inte om kravet gäller behörighet, ekonomisk ställning eller teknisk och yrkesmässig kapacitet: knyt det till ett av de tre, eller ändra kravtypen.',
  },

  *check({ prepared }, at): Generator<Draft> {
    const found = outside.exec(prepared.lower);
    if (found) {
      const span = spanOf(found);
      yield { at: `${at}/text`, span, message: this.messages.outside(prepared.raw.slice(...span)) };
    } else if (prepared.raw.trim() !== '' && !listed.test(prepared.lower))
      yield { at: `${at}/text`, message: this.messages.unknown, atMost: 'warning' };
  },

  examples: [
    { good: 'Anbudsgivaren ska ha minst två referensuppdrag inom elevhälsa.', with: { kind: 'selection' } },
    {
      good: 'Anbudsgivaren ska vara registrerad i Bolagsverkets register eller likvärdigt.',
      with: { kind: 'selection' },
    },
    { good: 'Anbudsgivaren ska ha omsatt minst 5 miljoner kronor.', with: { kind: 'selection' } },
    { bad: 'Anbudsgivaren ska ⟦ha kontor i⟧ kommunen.', with: { kind: 'selection' } },
    { bad: 'Anbudsgivaren ska ha sitt ⟦säte i länet⟧.', with: { kind: 'selection' } },
    { bad: 'Anbudsgivarens ⟦huvudkontor ska ligga i kommunen⟧.', with: { kind: 'selection' } },
    { bad: 'Anbudsgivaren ska ha ⟦minst 50 anställda⟧.', with: { kind: 'selection' } },
    { bad: '⟦Anbudsgivaren ska dela kommunens värdegrund.⟧', with: { kind: 'selection' }, severity: 'warning' },
  ],
});
