import { one, pattern } from './pattern.ts';
import type { PreparedText } from './prepared-text.ts';
import { defineRule, type Draft } from './rule.ts';

const share = pattern`(?:\d|\uFFFC)\s?(?:%|procent) av (?:inkomna |inkommande |alla |samtliga )?(?:samtal|ärenden|anrop|felanmälningar|frågor)(?!\p{L})[^.;]{0,30}?\sinom\s|(?:\d|\uFFFC)\s?(?:%|procent) av (?:fallen|anropen|samtalen|ärendena|sökningarna|frågorna|beställningarna)[^.;]{0,40}?(?:svarstid|lösningstid|åtgärdstid|väntetid|kötid|leveranstid)|(?:svarsfrekvens|svarsgrad|nåbarhet|åtkomlighet|driftsäkerhet|driftstabilitet|svarsandel|lösningsgrad|servicegrad|leveransprecision|leveranssäkerhet|tillgänglig|upptid|drifttid|servicenivå|svarstid|lösningstid|åtgärdstid)\p{L}*[^.;]{0,120}?(?:\d|\uFFFC)\s?(?:%|procent)(?!\s+av\s+(?:(?:den|samma|hela|aktuell)\s+)?\p{L}*(?:avgift|pris|ersättning|kostnad|belopp|värde))|(?:i drift|i gång|igång|uppe|nåbar\p{L}*|åtkomlig\p{L}*|tillgänglig\p{L}*|funger\p{L}+|funka\p{L}*)(?!\p{L})(?: \p{L}+){0,3}? (?:\d+(?:[.,]\d+)?|\uFFFC+)\s?(?:%|procent)(?! av (?:användar|skärm|yta|fält|kommun))|(?:\d|\uFFFC)\s?(?:%|procent)(?:ig|igt|iga)?[^.;]{0,60}?(?:tillgänglig|upptid|drifttid)|(?:\d|\uFFFC)\s?(?:%|procent)[^.;]{0,60}?(?<!\p{L})(?:löst|besvara|åtgärda|avhjälp|hantera|levererad|leverera|påbörja|avsluta)\p{L}*[^.;]{0,30}?\sinom\s`;
/** *Åtgärdstid: hög 4 t, låg 8 t*, *Svarstiden ska vara högst 2 timmar*. */
const times = pattern`(?<!\p{L})(?:(?:incident)?(?:åtgärds|inställelse|lösnings|svars?|respons|återställnings|återställande|avhjälpande|påbörjande|reaktions|återkopplings|reparations|felavhjälpnings|framkörnings|utrycknings|hanterings|vänte)-?(?:tid|hastighet)|kötid)(?:en|er|erna)?(?!\p{L})[^.;]{0,80}?(?:\d+(?:[.,]\d+)?|(?<!\p{L})(?:en|ett|två|tre|fyra|fem|sex|åtta|tio|tolv|femton|tjugo|trettio)\s)\s?(?:t|h|tim|min|timm\p{L}*|minut\p{L}*|sek|sekund\p{L}*|ms|dag\p{L}*|dygn|arbetsdag\p{L}*)(?!\p{L})`;
const soon =
  '(?:högst )?(?:\\d+|en|ett|två|tre|fyra|fem|sex|åtta|tio|tolv|femton|tjugo|trettio) (?:(?:sekund|minut|timm)\\p{L}*|min|tim|h)(?!\\p{L})';
/** *Supporten svarar inom fyra timmar*, *Hissfel åtgärdas inom sex timmar*: in a contract that is a service level without the word. */
const answers = pattern`(?<!\p{L})(?:\p{L}*support(?:en)?|kundtjänst(?:en)?|service ?desk|helpdesk|jour(?:en)?|(?:tjänst|system|lösning|plattform|gränssnitt)(?:en|et)?)(?!\p{L})(?: \p{L}+){0,7}? (?:svara|svarar|svar|returnera|returnerar|återkomma|återkommer|besvara|besvarar|återkoppla|återkopplar|återställas|återställs)(?!\p{L})(?: \p{L}+){0,5}? inom ${soon}|(?<!\p{L})(?:\p{L}*(?:fel|felet|avbrott|avbrottet|störning|störningar|driftstopp|incident|incidenter|brister|larm))(?!\p{L})(?: [\p{L}\d]+){0,6}? (?:avhjälps|avhjälpas|vara avhjälpta|vara åtgärdade|vara lösta|löses|åtgärdas|rättas|lösas|påbörjas|besvaras)(?!\p{L})(?: \p{L}+){0,3}? inom ${soon}|(?<!\p{L})vid (?:\p{L}+ )?(?:fel|incident|avbrott|störning|driftstopp)(?:er|ar)? (?:ska|skall) [^.;]{0,40}?(?:påbörja|inleda|börja|åtgärda|avhjälpa|lösa)(?!\p{L})[^.;]{0,30}? inom ${soon}|(?<!\p{L})(?:tekniker(?:n)?|servicetekniker(?:n)?|personal|montör(?:en)?) (?:ska |skall )?(?:[\p{L}-]+ ){0,3}?(?:på plats|infinna sig|inställa sig|inställer sig|finns på plats) (?:[\p{L}-]+ ){0,2}?inom ${soon}|(?<!\p{L})(?:\p{L}*felanmäl\p{L}+|\p{L}*ärenden?|\p{L}*(?:incident|fel|störning|avbrott|samtal)(?:er|et|ar|en)?)(?!\p{L})(?:(?: ska| skall)? (?:med|av|i|till|hos) (?:[\p{L}\d]+ ){0,3}?(?:prioritet|prio|klass|nivå|allvarlighetsgrad|servicedesk|kundtjänst|supporten)(?: [\p{L}\d]+)?)(?: \([^)]*\))? (?:\p{L}+ ){0,2}?(?:avhjälps|avhjälpas|vara avhjälpta|vara åtgärdade|vara lösta|åtgärdas|löses|lösas|rättas|besvaras|påbörjas|hanteras|återkopplas)(?!\p{L})(?: \p{L}+){0,3}? inom ${soon}|(?<!\p{L})(?:inställelse|åtgärd|återställning|avhjälpande|återkoppling)(?: \p{L}+){0,3}?: (?:inom |högst |max )?${soon}|\p{L}: (?:\p{L}+ ){0,3}?inom ${soon}`;
const parts: readonly (readonly [string, RegExp])[] = [
  ['mätperiod', one`per|under (?:en|varje)|månad|kvartal|år|mätperiod|dygn|vecka`],
  [
    'mätpunkt',
    one`mätt|mäts|mätpunkt|mätning|anslutning|hos beställaren|statistik|mätverktyg|övervakningsverktyg|vid \uFFFC|gränssnitt|demarkation`,
  ],
];
/** When the time begins to run, or how it is measured. */
const startOfTime = one`(?<!\p{L})(?:från|efter)\s(?!klockan|kl)|(?<!\p{L})(?:räknat|räknas|räknad|mätt|mäts|mätning)(?!\p{L})|(?:%|procent) av|mät(?:period|punkt|metod)`;

type Kept = 'share' | 'time';

export const requirementServiceLevelIncomplete = defineRule({
  id: 'requirement-service-level-incomplete',
  code: 'AVT-05',
  target: 'requirement',
  kinds: ['contract', 'mandatory', 'award'],
  needs: [share, times, answers],
  ground: 'practice',
  severity: 'warning',
  title: 'En servicenivå har mätperiod och mätpunkt',
  rationale:
    'Ett procenttal ensamt betyder ingenting: 99,5 procent per år tillåter två dygns stopp i följd. En åtgärdstid betyder lika lite innan det står när den börjar räknas och hur den mäts. Ange period, mätpunkt, undantagen tid och följd, i kravet eller i en bilaga.',
  basis: ['Inköpsrådet, servicenivåer i IT-avtal'],
  messages: {
    missing: (list: string) => `Servicenivån saknar ${list}: skriv in det eller hänvisa till en bilaga.`,
    time: 'Det framgår inte när tiden börjar räknas eller hur den mäts: skriv in det eller hänvisa till en bilaga.',
  },

  *check({ kind, prepared }, at): Generator<Draft> {
    const { lower } = prepared;
    const level = levelIn(prepared);
    if (!level || /bilaga/.test(lower) || /\{\{\s*bilaga/.test(prepared.raw)) return;
    if (level === 'time') {
      if (startOfTime.test(lower)) return;
      yield { at: `${at}/text`, message: this.messages.time, ...(kind !== 'contract' && { atMost: 'hint' as const }) };
      return;
    }
    const missing = parts.filter(([, words]) => !words.test(lower)).map(([name]) => name);
    // Without a period SPR-12 says it already, and louder.
    const said = missing.includes('mätperiod') || kind !== 'contract';
    if (missing.length)
      yield {
        at: `${at}/text`,
        message: this.messages.missing(missing.join(' och ')),
        ...(said && { atMost: 'hint' as const }),
      };
  },

  examples: [
    { bad: '⟦E-tjänsten är nåbar 99,9 procent av tiden.⟧', with: { kind: 'contract' } },
    { bad: '⟦Ärenden med hög prioritet löses inom åtta timmar.⟧', with: { kind: 'contract' } },
    {
      good: 'Tjänstens tillgänglighet ska vara minst 99,5 procent per kalendermånad, mätt vid beställarens anslutning.',
      with: { kind: 'contract', covers: ['service-level'] },
    },
    {
      bad: '⟦Tjänstens tillgänglighet ska vara minst 99,5 procent per månad.⟧',
      with: { kind: 'contract', covers: ['service-level'] },
    },
    {
      bad: '⟦Svarstiden ska vara högst 2 sekunder för 95 procent av anropen per månad.⟧',
      with: { kind: 'contract' },
    },
    { bad: '⟦Inställelsetid vid akut fel: 4 timmar.⟧', with: { kind: 'contract' } },
    { bad: '⟦Hissfel åtgärdas inom sex timmar.⟧', with: { kind: 'contract' } },
    { good: 'Hissfel åtgärdas inom sex timmar från felanmälan.', with: { kind: 'contract' } },
    { bad: '⟦Supporten svarar inom fyra timmar.⟧', with: { kind: 'contract' } },
    { bad: '⟦Lösta ärenden: 80 % lösta inom tio timmar⟧', severity: 'hint' },
    { good: 'Inställelsetiden är högst 4 timmar från felanmälan.', with: { kind: 'contract' } },
    { bad: '⟦Portalens tillgänglighet ska vara 98 % dagtid.⟧', severity: 'hint' },
  ],
});

function levelIn(text: PreparedText): Kept | undefined {
  if (text.has(share)) return 'share';
  return text.has(times) || text.has(answers) ? 'time' : undefined;
}
