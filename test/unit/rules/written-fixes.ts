import type { Kind } from '../../../src/core/model/generated/types.ts';

/** A requirement, what each fix leaves of it (`¤` before a motive, `¶` before a new requirement), and its kind. */
export type Case = readonly [text: string, fixed: readonly string[], kind?: Kind];

/** By rule: sentences that a fix could spoil, and what is left of them. Where no finished sentence can be made, nothing is offered. */
export const cases: Readonly<Record<string, readonly Case[]>> = {
  'LOU-01': [
    ['Hamnen ska följa SFTI:s anvisningar för bokföring.', []],
    [
      'Bryggan ska provas enligt SS-EN 14504, klass B.',
      ['Bryggan ska provas enligt SS-EN 14504, klass B, eller likvärdig.'],
    ],
    ['Strålkastaren ska ha kapslingsklass IP67.', ['Strålkastaren ska ha kapslingsklass IP67 eller likvärdig.']],
    [
      'Vattenståndet ska lämnas via REST-gränssnitt varje timme.',
      ['Vattenståndet ska lämnas via REST-gränssnitt eller likvärdigt varje timme.'],
    ],
    [
      'Sjökortet ska levereras i Word-format (DOCX) till hamnkontoret.',
      ['Sjökortet ska levereras i Word-format (DOCX) eller likvärdigt till hamnkontoret.'],
    ],
    [
      'Tjänsten ska följa ISO 27001 eller motsvarande regelverk.',
      ['Tjänsten ska följa ISO 27001 eller likvärdigt regelverk.'],
    ],
    [
      'Tjänsten ska följa ISO 27001 eller motsvarande internationella standarder.',
      ['Tjänsten ska följa ISO 27001 eller likvärdiga internationella standarder.'],
    ],
    ['Tjänsten ska följa ISO 9001 eller motsvarande kravbild.', []],
    ['Hallen ska vara ISO 14001-certifierad.', ['Hallen ska vara ISO 14001-certifierad eller likvärdigt.']],
    [
      'Läget ska anges i koordinatsystemet SWEREF 99 TM.',
      ['Läget ska anges i koordinatsystemet SWEREF 99 TM eller likvärdigt.'],
    ],
    [
      'Ritningar ska lämnas som DWG (Drawing) till arkivet.',
      ['Ritningar ska lämnas som DWG (Drawing) eller likvärdigt till arkivet.'],
    ],
    [
      'Arbetet ska utföras enligt AMA anläggning 23 i alla delar.',
      ['Arbetet ska utföras enligt AMA anläggning 23 eller likvärdig i alla delar.'],
    ],
    ['Systemet ska stödja TLS 1.3 kryptering.', []],
    ['Kassan ska skicka XML-filen varje natt.', []],
    ['Arbetet ska följa svenska standarder.', ['Arbetet ska följa svenska standarder eller likvärdiga.']],
  ],
  'LOU-03': [
    ['Appen ska fungera i Chrome, Firefox, Edge.', ['Appen ska fungera i Chrome, Firefox, Edge eller likvärdigt.']],
    [
      'Appen ska visas i Chrome och Vivaldi på surfplatta.',
      ['Appen ska visas i Chrome och Vivaldi eller likvärdigt på surfplatta.'],
    ],
    [
      'Inloggning ska ske med BankID eller e-legitimation.',
      ['Inloggning ska ske med BankID eller e-legitimation, eller likvärdigt.'],
    ],
    ['Inloggning ska ske med Freja eID via webben.', ['Inloggning ska ske med Freja eID eller likvärdigt via webben.']],
    ['Systemet ska integreras med kommunens Active Directory.', []],
    ['Kommunen flyttar till Azure i höst.', []],
    ['Du ska ha med ditt SITHS-kort vid besöket.', []],
    [
      'Uppgifterna ska lämnas i Word-format (DOCX) utöver webben.',
      ['Uppgifterna ska lämnas i Word-format (DOCX) eller likvärdigt utöver webben.'],
    ],
    [
      'Konsulten ska vara certifierad PRINCE2 Practitioner eller motsvarande certifiering.',
      ['Konsulten ska vara certifierad PRINCE2 Practitioner eller likvärdig certifiering.'],
    ],
  ],
  'SPR-14': [
    [
      'Systemet ska visa en varning, allt detta för att hindra felregistrering.',
      ['Systemet ska visa en varning. ¤ För att hindra felregistrering.'],
    ],
    [
      'Ärenden ska fördelas jämnt mellan handläggarna för att undvika köer.',
      ['Ärenden ska fördelas jämnt mellan handläggarna. ¤ För att undvika köer.'],
    ],
    ['Systemet ska visa konton som behöver spärras för att hindra intrång.', []],
    ['Systemet ska bara lagra personnummer för att identifiera invånaren.', []],
    ['Leverantören ska använda stadens mall för att lämna rapporter.', []],
    ['Vägen ska saltas så att halka undviks och sopas på våren.', []],
    ['Föreningen ska arbeta aktivt för att värva nya ledare.', []],
    ['Spärren ska minska risken för att båten ska slå mot bryggan.', []],
  ],
  'LOU-07': [
    [
      'Endast intyg från RISE eller DNV godtas för bryggans flytblock.',
      [
        'Endast intyg från RISE eller DNV, eller likvärdigt organ för bedömning av överensstämmelse, godtas för bryggans flytblock.',
      ],
    ],
    ['Intyg utfärdat av SWEDAC-ackrediterat organ ska bifogas.', []],
  ],
  'LOU-08': [
    ['Simdynorna ska bära märket Svanen.', ['Simdynorna ska bära märket Svanen eller likvärdigt.']],
    [
      'Simdynorna ska vara märkta med Svanen vid leverans.',
      ['Simdynorna ska vara märkta med Svanen eller likvärdig märkning vid leverans.'],
    ],
  ],
  'LOU-26': [
    [
      'Bolagets miljöarbete ska vara certifierat av Kustföreningen.',
      ['Bolagets miljöarbete ska vara certifierat av Kustföreningen eller likvärdigt organ.'],
      'selection',
    ],
  ],
  'SPR-02': [
    ['Flytten ska göras så smidig som möjligt för personalen.', []],
    ['Nyckeln får användas bara i undantagsfall.', []],
    ['Servern ska placeras i Sverige eller i förekommande fall inom EU.', []],
    ['Prov ska tas i den omfattning som fordras för att hitta felet.', []],
    ['Tvist ska i första hand lösas genom förhandling.', [], 'contract'],
    ['Leverantören får gärna visa exempel.', [], 'award'],
    ['Konsulten ska tala finska, helst flytande.', []],
    ['Träden ska beskäras vid behov och minst vart tredje år.', []],
    ['Kablar ska, där det är möjligt, läggas i mark, annars i kanal.', []],
    ['Systemet kan komma att kräva ny inloggning.', []],
    ['Systemet ska, om det är möjligt, visa en karta.', ['Systemet ska visa en karta.']],
    ['Hamnen ska i skälig omfattning och om möjligt låna ut flytvästar.', []],
    ['Vakten ska ringa så snart som möjligt och där det anses befogat.', []],
    ['Bryggan ska byggas ut allteftersom nya båtar kommer.', []],
    ['Fler platser hyrs i den mån behov uppstår under sommaren.', [], 'contract'],
    ['Muddringen ska göras så att fisket störs så lite som möjligt.', []],
    [
      'Magasinet ska rymma 40 kanoter och vid behov kunna byggas ut.',
      ['Magasinet ska rymma 40 kanoter och kunna byggas ut.'],
    ],
    [
      'Systemet ska vid behov anpassas till nya bryggor.',
      ['Systemet ska anpassas till nya bryggor.', 'När beställaren begär det ska systemet anpassas till nya bryggor.'],
    ],
    ['Systemet ska vid behov kunna räkna 900 båtar.', ['Systemet ska kunna räkna 900 båtar.']],
    [
      'Filter ska bytas vid behov, dock minst en gång per år.',
      [
        'Filter ska bytas, dock minst en gång per år.',
        'När beställaren begär det ska filter bytas, dock minst en gång per år.',
      ],
    ],
  ],
  'SPR-03': [
    ['Avgiften ska omfatta plats, el och liknande tjänster.', ['Avgiften ska omfatta plats och el.']],
    ['Båtar ska följa sjölagen, farledslagen m.fl. lagar som hamnen anger.', []],
    ['Gästen ska boka via app, telefon och/eller sms etc.', ['Gästen ska boka via app, telefon och/eller sms.']],
    [
      'Behörig personal, t.ex. chefer m.fl., ska läsa loggen varje vecka.',
      ['Behörig personal, t.ex. chefer, ska läsa loggen varje vecka.'],
    ],
  ],
  'SPR-04': [
    [
      'Livräddning: Bojen ska hänga synligt. Linan ska vara 30 meter lång.',
      ['Livräddning: Bojen ska hänga synligt. ¶ Livräddning: Linan ska vara 30 meter lång.'],
    ],
    ['Båten ska ha åror. Båten ska dessutom ha ett öskar.', ['Båten ska ha åror. ¶ Båten ska ha ett öskar.']],
    ['Båten ska ha åror; dessutom ska båten kunna låsas.', ['Båten ska ha åror. ¶ Båten ska kunna låsas.']],
    ['Sjömacken ska ha en kö där båtar registreras vid bryggan och ropas upp av vakten.', []],
    ['Vakten ska mäta vattnet varje dag och varje grad därunder ger avdrag på avgiften.', [], 'contract'],
    ['Rederiet ska ha omsatt 8 miljoner kronor; nybildade rederier får visa en budget.', [], 'selection'],
    ['Rederiet ska ha omsatt 8 miljoner kronor; kontraktsvärdet är beräknat till 2 miljoner kronor.', [], 'selection'],
    [
      'Rederiet ska sedan minst fyra år trafikera sjön och ha minst två färjor vid anbudstidens utgång.',
      ['Rederiet ska sedan minst fyra år trafikera sjön. ¶ Rederiet ska ha minst två färjor vid anbudstidens utgång.'],
    ],
    [
      'Leverantören ska vid driftstopp ringa beredskapen och skriva en rapport.',
      ['Leverantören ska vid driftstopp ringa beredskapen. ¶ Leverantören ska vid driftstopp skriva en rapport.'],
    ],
    ['Leverantören ska vid driftstopp inom en timme ringa beredskapen och inom ett dygn skriva en rapport.', []],
    ['Leverantören ska endast anlita utbildad personal och lämna intyg på begäran.', [], 'contract'],
    [
      'Systemet ska kunna visa kartor och samtidigt skriva ut ritningar.',
      ['Systemet ska kunna visa kartor. ¶ Systemet ska kunna skriva ut ritningar.'],
    ],
    [
      'Handläggaren ska i systemet kunna öppna ärenden och skriva tjänsteanteckningar.',
      [
        'Handläggaren ska i systemet kunna öppna ärenden. ¶ Handläggaren ska i systemet kunna skriva tjänsteanteckningar.',
      ],
    ],
    ['Ändringar ska göras skriftligen och behörigen undertecknas av parterna.', []],
    ['Ritningar ska lämnas i PDF och modell och beskrivning lämnas i IFC.', []],
    ['Skolan ska ha wifi. Motsvarande ska gälla förskolan.', []],
    ['Rapporten ska skickas till beställaren. Beställaren ska godkänna den.', [], 'contract'],
    ['Leverantören ska lämna en plan. Beställaren ska därefter godkänna planen.', [], 'contract'],
    ['Leverantören ska meddela fel. Om ett sådant fel är allvarligt ska beställaren ringas upp.', [], 'contract'],
    [
      'Trafiken ska krypteras med TLS och använda sig av moderna och säkra algoritmer.',
      ['Trafiken ska krypteras med TLS. ¶ Trafiken ska använda sig av moderna och säkra algoritmer.'],
    ],
  ],
  'SPR-07': [
    ['Systemet måste inte visa kartor.', []],
    ['Båten bör och ska ha åror.', []],
    ['Bokningen kan ändras av gästen före avresan.', ['Bokningen ska kunna ändras av gästen före avresan.']],
    [
      'Filer får inte vara större än 10 MB och måste vara virusfria.',
      ['Filer får inte vara större än 10 MB och ska vara virusfria.'],
    ],
  ],
  'SPR-08': [
    ['Systemet ska logga alla slussningar och slussvakten ska kunna rätta loggen.', []],
    ['Slussning i systemet ska kunna ske dygnet runt.', []],
    ['Handläggaren ska kunna bifoga filer.', ['Systemet ska låta handläggaren bifoga filer.']],
    ['Konsulten ska kunna tala finska.', []],
    ['Säkerhetskopiering ska kunna ske under drift.', []],
  ],
  'SPR-09': [
    [
      'Rapporteringen ska ske månadsvis i efterskott till hamnens kontor.',
      [
        'Rapporteringen ska genomföras månadsvis i efterskott av leverantören till hamnens kontor.',
        'Rapporteringen ska genomföras månadsvis i efterskott av beställaren till hamnens kontor.',
      ],
      'contract',
    ],
    [
      'Gamla flottar ska tas om hand enligt miljöplanen.',
      [
        'Gamla flottar ska tas om hand av leverantören enligt miljöplanen.',
        'Gamla flottar ska tas om hand av beställaren enligt miljöplanen.',
      ],
      'contract',
    ],
    [
      'En ritning över bryggan ska lämnas till kommunen.',
      ['En ritning över bryggan ska lämnas av leverantören till kommunen.'],
      'contract',
    ],
    [
      'Muddringen ska utföras till kommunens belåtenhet.',
      ['Muddringen ska utföras av leverantören till kommunens belåtenhet.'],
      'contract',
    ],
    ['Bryggornas bärighet ska styrkas i anbudet.', ['Bryggornas bärighet ska styrkas av anbudsgivaren i anbudet.']],
    ['Svensk rätt ska tillämpas på hyran.', [], 'contract'],
    ['Nytt nummer ska meddelas den andra parten skriftligen.', [], 'contract'],
    [
      'Ändrade öppettider ska meddelas kunderna senast en vecka innan.',
      [
        'Ändrade öppettider ska meddelas kunderna av leverantören senast en vecka innan.',
        'Ändrade öppettider ska meddelas kunderna av beställaren senast en vecka innan.',
      ],
      'contract',
    ],
    [
      'Nya priser ska meddelas leverantören i förväg.',
      ['Nya priser ska meddelas leverantören av beställaren i förväg.'],
      'contract',
    ],
    ['Fakturering ska ske månadsvis.', ['Fakturering ska genomföras månadsvis av leverantören.'], 'contract'],
    ['Kommunikation ska ske skriftligen.', [], 'contract'],
    ['Timmar ska avropas löpande.', ['Timmar ska avropas löpande av beställaren.'], 'contract'],
    [
      'Det ska göras i god tid före skolstart.',
      [
        'Det ska göras av leverantören i god tid före skolstart.',
        'Det ska göras av beställaren i god tid före skolstart.',
      ],
      'contract',
    ],
    ['Leverans ska ske inom tolv veckor.', ['Leverans ska genomföras av leverantören inom tolv veckor.'], 'contract'],
  ],
  'SPR-12': [
    [
      'Lyktans livslängd ska vara minst 900.',
      [
        'Lyktans livslängd ska vara minst 900 timmar.',
        'Lyktans livslängd ska vara minst 900 dygn.',
        'Lyktans livslängd ska vara minst 900 år.',
      ],
    ],
    ['Bojens signalstyrka ska vara minst 12.', []],
    ['Sopor hämtas upp till tre gånger i veckan.', [], 'contract'],
    [
      'Bassängen ska ligga runt 27 grader.',
      ['Bassängen ska ligga på minst 27 grader.', 'Bassängen ska ligga på högst 27 grader.'],
    ],
    [
      'Understiger slussens tillgänglighet 98 % utgår vite.',
      ['Understiger slussens tillgänglighet 98 % per kalendermånad, mätt vid beställarens anslutning, utgår vite.'],
      'contract',
    ],
    ['Avrop får göras upp till 400 timmar per år.', ['Avrop får göras högst 400 timmar per år.'], 'contract'],
    ['Plåten får böjas upp till 0,5 meter.', ['Plåten får böjas högst 0,5 meter.']],
    ['Arkivet ska rymma upp till 40 hyllmeter.', ['Arkivet ska rymma minst 40 hyllmeter.']],
    ['Larmknappen ska ha en räckvidd på upp till 200 meter.', ['Larmknappen ska ha en räckvidd på minst 200 meter.']],
    ['Rummet är för närvarande ca 40 kvm.', []],
    [
      'Batteriet ska räcka ca 6–8 timmar.',
      ['Batteriet ska räcka minst 6 timmar.', 'Batteriet ska räcka högst 8 timmar.'],
    ],
    ['Fläkten ska ha max. ljudnivå ca 35 dB.', ['Fläkten ska ha max. ljudnivå högst 35 dB.']],
    ['Tjänsten ska ha 99 % tillgänglighet och minst 90 % nöjda användare.', []],
    ['Skylten ska hängas lägre än 2100 ÖG.', ['Skylten ska hängas lägre än 2100 mm ÖG.']],
  ],
};

/** By rule: sentences that no fix could mend, since there is nothing wrong with them. */
export const harmless: Readonly<Record<string, readonly (readonly [text: string, kind?: Kind])[]>> = {
  'SPR-02': [['Ärendet ska i första hand gå till handläggaren och i andra hand till chefen.']],
  'SPR-04': [
    ['Elever ska meddelas när en buss ställs in, resan avbokas eller när skolan stänger.'],
    ['Koden ska innehålla bokstäver och siffror samt se vidare i bilaga 2.'],
  ],
  'SPR-09': [
    ['Driften ska präglas av ständig omsorg om brukarna.', 'contract'],
    ['Villkoren ska tillämpas vid köp av möbler.', 'contract'],
  ],
  'SPR-14': [
    ['Leverantören ska ha tillräckligt med personal för att hålla avtalade tider.'],
    ['Lokalen ska vara godkänd för att förvara bränsle.'],
    ['Leverantören ska vid fel påbörja åtgärder för att rätta felet.'],
    ['Leverantören ska utan ersättning ansvara för att rätta fel.'],
  ],
};
