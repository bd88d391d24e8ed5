import { isSupplier, mainShalls, subjectBefore } from './clauses.ts';
import { firstIn, one, pattern } from './pattern.ts';
import type { Fix } from '../model/finding.ts';
import { defineRule, type Draft } from './rule.ts';

/** What is asked of the company, not of what it delivers. */
const qualification = pattern`(?<!\p{L})(?:omsättning\p{L}*|omsatt|årsredovisning\p{L}*|kreditvärdig\p{L}*|kredit(?:klass|betyg|rating|omdöme|upplysning)\p{L}*|rating|ledningssystem\p{L}*|auktorisation\p{L}*|auktoriserad\p{L}*|yrkesbevis|\p{L}*examen|högskoleutbildning|akademisk\p{L}*|legitimerad\p{L}*|årsanställda|heltidsanställda|branschvana|årsomsättning\p{L}*|(?:stabil|god|sund) ekonomi|ekonomiskt stabil\p{L}*|(?:etablerat|seriöst|stabilt|solitt) företag|(?:minst \p{L}+ |\d+ )anställda|referensobjekt\p{L}*|referenstagare|skatteregistrera\p{L}*|registrerad i (?:aktiebolags|handels|f-skatte)\p{L}*|soliditet\p{L}*|ekonomisk\p{L}* (?:ställning|stabilitet|kapacitet)|referensuppdrag\p{L}*|referenskund\p{L}*|referenser|erfarenhet\p{L}*|f-skatt\p{L}*|bolagsverket|kollektivavtal|ansvarsförsäkring\p{L}*|cv|utbildningsnivå|tidigare (?:uppdrag|leveranser)|anställda konsulter|uppdrag som referens|(?:liknande|motsvarande|jämförbara) (?:uppdrag|införanden)|verksam i branschen|(?:kontor|lager|verkstad|säte|filial|driftställe|lokalkontor) (?:i|inom|på) (?:[\p{L}-]+)|certifiera[dt]\p{L}* enligt|certifikat enligt|miljöledningssystem|kvalitetsledningssystem|certifiering\p{L}*|certifiera[dt]e?|certifikat)(?!\p{L})`;
/** How the company keeps its own house: *riktlinjer för sina anställda*, *processer inom sin organisation*. */
const ownHouse = pattern`^\s*(?:ha|inneha|tillämpa)\s+(?:\p{L}+\s){0,3}?(?:polic(?:y|yer)|riktlinjer|rutin(?:er)?|process(?:er)?|regler|instruktioner|policydokument|uppförandekod|värdegrund)(?!\p{L})[^.;]*?(?<!\p{L})(?:(?:sin|sina|sitt)(?: eg(?:en|et|na))?(?= \p{L})|(?:de )?anställda|bakgrundskontroll(?:er)?)(?!\p{L})|^\s*(?:ha|inneha)\s+(?:en\s+)?(?:\p{L}+\s)?organisation\s(?:för|som)(?!\p{L})`;
/** *Systemet ska vara i drift hos minst två kunder*: a reference of the company, put on the system. */
const inUse = pattern`(?<!\p{L})(?:i drift|installerat|infört|i bruk|levererat|etablerat)(?: \p{L}+)? (?:hos|av|till|i) (?:minst|fler än|mer än) [\p{L}\d]+(?: \(\d+\))? (?:\p{L}+ )?(?:kund|kommun|region|myndighet|organisation)\p{L}*`;
/** Those who do the work: what they have learnt is a matter of qualification too. */
const staff = one`(?<!\p{L})(?:(?:erbjud\p{L}*|offerera\p{L}*|leverantörens|samtliga|alla)\s+)?(?:\p{L}*konsult(?:en|er|erna)?|projektledar(?:e|en|na)|tekniker(?:n|na)?|utbildar(?:e|en|na)|lösningsarkitekt(?:en)?|(?:installatör|montör|chaufför|elektriker|väktare|tolk|förar|städar|besiktningsm[aä]n|vaktmästar|kock)(?:en|er|erna|ar|arna|e|n|na|nen)?|personal(?:en)?|medarbetar(?:e|en|na)|nyckelperson(?:er|erna|en)?)\s*$`;
const having = one`^\s*(?:(?:i|för|inom) [^.;,]{0,80}?\s)?(?:ha|inneha|vara|kunna (?:visa|uppvisa|påvisa|styrka)|under de senaste|visa|redovisa|uppvisa|styrka|lämna)(?!\p{L})`;

export const requirementKindSelection = defineRule({
  id: 'requirement-kind-selection',
  code: 'LOU-12',
  target: 'requirement',
  kinds: ['mandatory'],
  needs: [qualification, ownHouse, inUse],
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
    for (const place of mainShalls(prepared)) {
      const token = prepared.tokens[place];
      const subject = subjectBefore(prepared, place);
      if (!token || !(isSupplier(subject) || staff.test(subject))) continue;
      const rest = prepared.lower.slice(token.end);
      const asked = firstIn(rest, qualification);
      const found = asked ?? (isSupplier(subject) ? firstIn(rest, ownHouse) : null);
      if (!found || (asked && !having.test(rest))) continue;
      const start = token.end + found.index + (asked ? 0 : (/^\s*/.exec(found[0])?.[0].length ?? 0));
      const span = [start, token.end + found.index + found[0].length] as const;
      yield {
        at: `${at}/text`,
        span,
        message: this.messages.selection(prepared.raw.slice(...span)),
        ...(!asked && { atMost: 'hint' as const }),
        fixes: [selectionFix(at, this.messages.change)],
      };
      return;
    }
    const elsewhere = prepared.first(inUse);
    if (!elsewhere) return;
    const span = [elsewhere.index, elsewhere.index + elsewhere[0].length] as const;
    const message = this.messages.selection(prepared.raw.slice(...span));
    yield { at: `${at}/text`, span, message, atMost: 'hint', fixes: [selectionFix(at, this.messages.change)] };
  },

  examples: [
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
