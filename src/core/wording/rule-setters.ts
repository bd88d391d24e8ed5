import { one, pattern } from './pattern.ts';
import { anyOf, phrases } from './phrases.ts';

/** Rules, formats and lists that somebody has set and may set anew. */
export const rules = one`${phrases(`
  *föreskrift*, *författningssamling*, råd, råden, *vägledning*, vägledningar*, *profil, *profiler, *profilen,
  *anvisning*, *rekommendation*, *instruktion, *instruktioner, *instruktionen, *instruktionerna, *policy, *policyn,
  *policyer, *policies, styrande dokument*, *rutin, *rutiner, *rutinen, *rutinerna, *uppförandekod*, *styrdokument*, *principer, *principerna,
  *checklista*, *reglemente*, *ledningssystem*, *manual, *manualen, *handledning*, *mål, *målen, *trafikförfattning*, *bestämmelse*, *direktiv*, *arkitektur*,
  *riktlinje*, *standard, *standarden, *standarder, *standarderna, *norm, *normen, *normer, *normerna,
  *regelverk*, *regler, *reglerna, *regel, *regeln, *krav, *kraven, kravet, *kravbild*, *specifikation*, *format,
  *formatet, *formaten, *kodverk*, *klassifikation*, *klassificering*, *kodlista*, *koder, *koderna, *nomenklatur*,
  *terminologi*, *taxonomi*, *ramverk*, *tjänstekontrakt*, *gränssnitt, *gränssnittet, *gränssnitten, *protokoll*,
  *layout*, *blankett*, *formulär*, *handbok*, *handboken, *praxis, *villkor, *villkoren, *dokumentation,
  *informationsmodell*, *schema, *scheman, *kursplan*, *läroplan*, *ämnesplan*, *maxtaxa*, *basbelopp*,
  *skattetabell*, *statsbidrag*, *kollektivavtal*, *definition*, *guide, *guiden, *certifieringskrav, *benchmark*,
  *mätmetod*, *insamling*, *filbeskrivning*, *postbeskrivning*, *meddelandebeskrivning*, *meddelandetyp*, *metadata*,
  *indelning*, *ställningstagande*, *metodstöd*, termbank*, mallen, *mall, *klassning*, *beskrivning, *beskrivningen,
  *termlista*, *begreppslista*, *register, klassa, en 301*, iso, ss-en, sbf, ssf, *taxa, *taxor, wcag, fhir, hl7,
  icd*, snomed*, icf, ibic, oauth*, oidc, saml, fgs*, bacnet, ocpp, pci dss, mdr, eidas*, nis2*, gdpr, dcat*,
  inspire*`)}`;
/** Rules that no product and no contract has of its own. */
export const namedRules = pattern`${phrases(`
  *föreskrift*, *författningssamling*, *allmänna råd*, *råd om *, *vägledning*, *rekommendation*, *standard,
  *standarden, *standarder, *standarderna, *norm, *normen, *normer, *direktiv*, *regelverk*, *myndighetskrav*,
  *branschkrav*, *kodverk*, *klassifikation*, *nomenklatur*, *taxonomi*, *ramverk*, *tjänstekontrakt*, *kursplan*,
  *läroplan*, *ämnesplan*, *maxtaxa*, *basbelopp*, *skattetabell*, *statsbidrag*, *kollektivavtal*,
  *referensarkitektur*, *certifieringskrav, *mätmetod*, *vårdprogram*, *myndighetsbeslut*, domar, *rättspraxis*, wcag, fhir, hl7,
  icd*, snomed*, mdr, nis2*, fgs*, klassa, *policy, *policyer, *styrdokument*, *ordningsregler*, *uppförandekod*`)}`;
/** *riktlinjer*, *målbild*, *priskod*. */
const steeringWords = anyOf(`
  föreskrift, anvisning, rekommendation, riktlinje, regel, regler, regelverk, krav, instruktion, policy, policie,
  rutin, direktiv, beslut, principer, villkor, bestämmelse, standard, norm, mall, process, checklist, vägledning,
  styrdokument, styrande dokument, uppförandekod, arkitektur, gränssnitt, format, specifikation, mål, klassning,
  modell, protokoll, kodverk, manual, metod, arbetssätt, strategi, målbild, handledning, reglement, ledningssystem,
  profil, formulär, dokumentation, tjänstekontrakt, kursplan, läroplan, handbok, blankett, lista, vårdprogram,
  beskrivning, priskod, etiska kod, fgs
`);
/** What somebody decides for those who work for it: less than a rule, but it binds. */
export const steering = String.raw`[\p{L}-]*${steeringWords}\p{L}*`;

/** Who sets them: neither the supplier nor a user of the system. */
export const body = pattern`${phrases(`
  riksarkivet, riksarkivets, *verket, *verkets, socialstyrelsen, socialstyrelsens, transportstyrelsen*, *telestyrelsen*, skogsstyrelsen*, *styrelsen för *, länsstyrelsen*,
  *inspektionen, *inspektionens, *myndigheten, *myndighetens, myndigheter, myndigheterna, bokföringsnämnden*,
  rådet för *, digg, diggs, inera, ineras, msb, imy, ncsc, skr, scb, csn, sis, ehm, sfti, peppol, w3c, owasp, nist,
  enisa, *:s, om eu, eu antar, antar eu, inför eu, ändrar eu, beslutar eu, inom eu, av eu, från eu, när eu, eu-*,
  kommissionen, kommissionens, regeringen, regeringens, riksdagen, lagstiftaren, *förbundet, *förbundets, branschen,
  branschens, branschorganisation*, standardiseringsorganisation*, arbetsgivarorganisation*, *institutet, *institutets, *kassan, *kassans, *centralen, banken, bankens, bankgirot,
  bankgirots, *registret, lantmäteriet, lantmäteriets, polisen, statistikmyndigheten, tillsynsmyndighet*,
  standardiseringsorgan*, utgivaren, federationen, federationens, sweden connect, e-hälsomyndigheten*`)}`;
/** The buyer, or one of its own people or parts. */
export const buyersSide = pattern`${phrases(`
  *kommunen, *kommunens, kommun, *regionen, *regionens, region, beställaren, beställarens, köparen, köparens, kunden,
  kundens, *nämnden, *nämndens, kommunstyrelsen*, regionstyrelsen*, *fullmäktige, *fullmäktiges, *förvaltningen, *förvaltningens, *avdelning,
  *avdelningen, *avdelningens, *enheten, *enhetens, *verksamheten, *verksamhetens, rektor, rektorn, *chefen,
  *chefens, staden, stadens, uppdragsgivaren, uppdragsgivarens, *bolaget, *bolagets, skolan, skolans, *skola`)}`;
/** What the buyer may set anew. */
export const ownRules = one`(?<!\p{L})[\p{L}-]*(?:polic|riktlinje|rutin|regel|regler|instruktion|styrdokument|krav|anvisning|uppförandekod|principer|klassning|föreskrift|standard|direktiv|gränssnitt|format|målbild|strategi|profil|reglement|specifikation|metod|arbetssätt|ny(?:a|tt)? (?:tax|avgift)|betalsätt|betalningssätt|handbok|handböcker|guide)\p{L}*`;
export const law = pattern`${phrases(`
  lag, lagen, lagar, lagarna, lagens, *stlag, *stlagen, *slagen, *arkivlag*, *skollag*, *tjänstlag*, *lagstiftning*,
  *lagkrav*, gällande rätt, svensk rätt, tillämplig rätt, eu-rätt*, *författning, *författningar, *författningen,
  *förordning*, *balken, *direktiv*, dataskyddsregler*, bestämmelse*`)}`;

/** Who follows. */
export const binds = one`${phrases(`
  enligt, följ*, följsam*, klara, klarar, bindande, stöd för, i nivå med, till grund, i det, krav på, uppfyll*, i enlighet, i linje, förenlig*, anpass*,
  svara mot, svarar mot, svara upp mot, rätta sig, rättar sig, motsvar*, överensstäm*, stämma, stämmer, håll*,
  tillämpa*, efterlev*, återspegl*, bygger, bygga, basera*, använd*, stödja, stödjer, i det format, i den form,
  i det skick, i den version, har … den, har … det, vara det, vara den, vara de, desamma, densamma, detsamma,
  med den, med det, gäller, gälla, utgår från, utgå från, godkän*, ansluten, uppdatera*, kompatib*, konform*,
  iakttar, iaktta, godtas, respektera*, beakta*, arbetar efter, kodas, märks, lämnas, levereras, rapporteras,
  utforma*, härda*, implementera*, foga sig, lyda, lyder, underkasta*, ansluter, ansluta, ansluts, bunden av,
  bunden till, omfattas av, utföras efter, utförs efter, görs efter, göras efter, bedrivs efter, ske efter, sker efter, arbeta efter,
  efterkom*, bedrivs, utvecklas, införa, införs`)}`;
/** The supplier or the product keeps up. */
export const keepsUp = one`${phrases(`
  bunden av, bundna av, anpassning, anpassningar, anpassa, anpassar, anpassas, anpassad, anpassade, ändra, ändras, införa, inför, införs, för in, förs in, föras in,
  följa med, följer med, följa, följer, följs, följas, hänga med, hänger med, stämma, stämmer, uppfylla, uppfyller,
  uppfylls, uppfyllas, gäller, gälla, uppdatera, uppdateras, uppdaterar, håller, hållas, hålls, byts, bytas, byta ut, byter,
  implementera*, genomför*, justera, justeras, justerar, rätta sig, rättar sig, läggs in, lägga in, lägger in,
  tillämpa*, efterlev*, på plats, har stöd, ha stöd, stödja, stödjer, inarbeta*, omsätt*, återspegl*, slå igenom,
  slår igenom, får genomslag, få genomslag, klara, klarar, räknar, räkna, tar hand om, ta hand om, ska finnas,
  svarar för, bygger … om, byggs om, bygga om, ställer … om, enligt den, enligt de, efter den nya, efter de nya,
  motsvara, motsvarar, programmera*, rapportera, levereras, ställer om, ställa om, ställas om, läggas om, läggs om, arbetas in, arbetar in, arbeta in,
  arbetats in, användas, ha de nya, ha den nya, ha det nya, gå över, går … över, övergå, övergår, höja, höjer,
  iaktta, iakttar, iakttas, foga sig, acceptera, accepterar, godta, godtar, respektera*, beakta*, hantera, hanterar, hanteras`)}`;
