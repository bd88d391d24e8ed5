import { one, pattern } from '../wording/pattern.ts';
import { defineRule, type Draft } from './rule.ts';

const who = String.raw`under(?:leverantör|entreprenör|konsult)(?:er|erna|en)?(?!\p{L})`;
/** *redovisa sina underleverantörer*, *uppgifter om de underleverantörer*, *underleverantörer ska anges*. */
const asked = pattern`(?:(?<!\p{L})(?:(?:uppge|uppger|ange|anger|anmäla|anmäler|redovisa|redovisar|lista|listar|namnge)|(?:uppgift(?:er)?|information) om|(?:förteckning|lista) över)\s(?:[^.]{0,40}\s)?${who}|(?<!\p{L})${who}(?=[^.,]{0,40}\sska(?:ll)?\s(?:uppges|anges|anmälas|redovisas|listas|namnges)(?!\p{L})))`;
const subcontractors = one`under(?:leverantör|entreprenör|konsult)\p{L}*`;
const named = one`(?<!\p{L})(?:namn(?:et|en)?|organisationsnummer|kontaktuppgift(?:er|erna)?|företrädare|andel(?:en|ar)?|vilka? del(?:ar)?|vilken del|land|adress(?:er)?|bilaga\p{L}*)(?!\p{L})`;

export const subcontractorDataUnlisted = defineRule({
  id: 'subcontractor-data-unlisted',
  code: 'LOU-18',
  target: 'requirement',
  needs: [asked],
  kinds: ['mandatory', 'contract', 'selection'],
  ground: 'statute',
  severity: 'warning',
  act: 'LOU',
  title: 'Det framgår vilka uppgifter om underleverantörer som ska lämnas',
  rationale:
    'Den som vill veta vilka underleverantörer som anlitas ska begära det i dokumenten, och säga vilka uppgifter: vilken del av uppdraget, namn, kontaktuppgifter och företrädare.',
  basis: ['LOU 17 kap. 6 §'],
  messages: {
    unlisted:
      'Det framgår inte vilka uppgifter om underleverantörerna som ska lämnas: räkna upp dem, till exempel del av uppdraget, namn, kontaktuppgifter och företrädare.',
  },

  *check({ prepared, answer }, at): Generator<Draft> {
    const request = prepared.first(asked);
    if (!request || named.test(prepared.lower) || prepared.raw.includes('{{bilaga') || answer?.annex) return;
    const word = subcontractors.exec(request[0]);
    const start = request.index + (word?.index ?? 0);
    const span = [start, start + (word?.[0].length ?? 0)] as const;
    yield { at: `${at}/text`, span, message: this.messages.unlisted };
  },

  examples: [
    { good: 'Leverantören ansvarar för sina underleverantörer som för egen personal.', with: { kind: 'contract' } },
    {
      good: 'Leverantören ska senast när avtalet börjar gälla ange namn, kontaktuppgifter och företrädare för varje underleverantör.',
      with: { kind: 'contract' },
    },
    {
      good: 'Leverantören ska ha förbindelser om tystnadsplikt från underleverantörers personal som får se uppgifter.',
      with: { kind: 'contract' },
    },
    { bad: 'Leverantören ska redovisa sina ⟦underleverantörer⟧.', with: { kind: 'contract' } },
    { good: 'Leverantören får anlita de underleverantörer som anges i anbudet.', with: { kind: 'contract' } },
    { bad: '⟦Underleverantörer⟧ ska anges i anbudet.' },
    { bad: 'Anbudsgivaren ska ange de ⟦underleverantörer⟧ som anlitas.' },
  ],
});
