/**
 * What each shipped service rests on. Stored copies of public pages, read on 22 November 2026; nobody had opened a live page or dialled a
 * number by then. `date` is the date of the page itself, as exactly as it is known; a page without a date has none. Not shipped.
 */
export type Source = { at: string; kind: string; date?: string; shows?: string }

/** Evidence by resource id. */
export const sources: Readonly<Record<string, readonly Source[]>> = {
  'au-beyond-blue': [
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '1300 22 4636' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: '1300 22 4636 24/7' },
  ],
  'au-carer-gateway': [
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '1800 422 737 Mon-Fri 8-17' },
  ],
  'au-doctors-health-nsw': [
    { at: 'https://doctorshealth.org.au/faqs-frequently-asked-questions', kind: 'operator', shows: 'who, 24/7, confidentiality' },
  ],
  'au-drs4drs': [
    { at: 'https://drs4drs.com.au/resources/frequently-asked-questions', kind: 'operator', shows: '1300 374 377, 24/7, free, three sessions' },
    { at: 'https://amawa.com.au/news/new-free-confidential-mental-health-service-for-doctors-and-medical-students', kind: 'professional body', date: '2020', shows: '1300 374 377' },
  ],
  'au-griefline': [
    { at: 'https://griefline.org.au/griefline-helpline-to-close-a-devastating-loss-for-grieving-australians', kind: 'operator', date: '2025-02-25', shows: 'helpline to close 18 March 2025' },
    { at: 'https://prlog.org/13066084-grieflines-helpline-will-close-on-18-march-2025.html', kind: 'operator', date: '2025-03-11', shows: 'helpline closing, organisation continues' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '1300 845 745 Mon-Fri 10-20 on 2026-10-01/07' },
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '1300 845 745' },
  ],
  'au-lifeline': [
    { at: 'https://www.theleader.com.au/story/7611333/lifeline-crisis-text-service-goes-247-to-help-more-in-need/', kind: 'press (government funding)', date: '2022 (inferred)', shows: '13 11 14; text 0477 13 11 14, both 24/7' },
    { at: 'https://newshub.medianet.com.au/2024/09/lifeline-urges-australians-to-get-to-know-all-the-ways-to-reach-out-for-support/66068', kind: 'operator', date: '2024-09', shows: 'services' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '13 11 14; 0477 13 11 14' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: 'same' },
  ],
  'au-nmhpa': [
    { at: 'https://nursemidwifehpa.org.au/news/new-program-delivers-support', kind: 'operator', date: '2024-04', shows: '1800 001 060, email' },
    { at: 'https://nursemidwifehpa.org.au/news/international-day-of-the-midwife-2024', kind: 'operator', date: '2024-05', shows: 'hours 9-5 Mon-Fri' },
    { at: 'https://www.health.gov.au/ministers/the-hon-ged-kearney-mp/media/supporting-australias-nurses-and-midwives-through-burnout-and-exhaustion', kind: 'government', date: '2022-11', shows: 'five-year funding' },
  ],
  'au-standby': [
    { at: 'https://report2024.youturn.org.au/suicide-prevention/', kind: 'operator', date: '2024', shows: 'free phone 7 days 6am-10pm' },
    { at: 'https://standbysupport.com.au/?p=2614', kind: 'operator', date: '2025-02-21', shows: 'active' },
  ],
  'br-cvv': [
    { at: 'https://claudia.abril.com.br/noticias/suicidio-cvv-ligacao-gratuita/', kind: 'press (operator quoted)', date: '2018-07', shows: '188 free across Brazil' },
    { at: 'https://cdlvca.com.br/2018/07/05/ligacao-para-prevencao-ao-suicidio-passa-a-ser-gratuita-em-toda-a-bahia-pelo-numero-188/', kind: 'press', date: '2018-07-05', shows: '24h, secrecy' },
    { at: 'https://github.com/Kouki-odaka/open-helplines (CC0 data, verified_at 2026-06-02)', kind: 'secondary-list', date: '2026-06-02', shows: '188' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '188 24/7; chat varies' },
  ],
  'ca-988': [
    { at: 'https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html', kind: 'government', date: '2023-11-30', shows: 'call or text 9-8-8, en/fr, 24/7' },
    { at: 'https://content.goldenwestapps.com/index.php/node/192263', kind: 'press (government quoted)', date: '2025-09 (inferred)', shows: '9-8-8 free, 24/7, en/fr, nearly 600,000 contacts' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '988 call or text' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '988' },
    { at: 'https://github.com/Kouki-odaka/open-helplines (CC0 data, verified_at 2026-06-02)', kind: 'secondary-list', date: '2026-06-02', shows: '988; cites canada.ca January 2026 renewed funding' },
  ],
  'ca-cma-hub': [
    { at: 'https://www.cma.ca/physician-wellness-hub/wellness-connection/frequently-asked-questions-faqs', kind: 'operator', shows: 'eligibility, Zoom groups' },
    { at: 'https://www.cmpa-acpm.ca/en/about/what-we-do/physician-support-and-wellness', kind: 'partner', shows: 'newer page no longer lists Wellness Connection' },
  ],
  'ca-hope-for-wellness': [
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '1-855-242-3310' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: '1-855-242-3310' },
    { at: 'https://www.newswire.ca/news-releases/government-of-canada-launches-three-digit-suicide-crisis-helpline-896472116.html', kind: 'government', date: '2023-11-30', shows: 'named as 988 partner' },
  ],
  'ca-kids-help-phone': [
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '1-800-668-6868; CONNECT 686868' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: '1-800-668-6868; CONNECT 686868' },
  ],
  'ca-kidsgrief': [
    { at: 'https://newswire.ca/news-releases/new-online-tool-helps-caregivers-support-children-in-times-of-grief-659067203.html', kind: 'operator', date: '2017-11-21', shows: 'free, bilingual' },
    { at: 'https://ehospice.com/inter_childrens_posts/new-free-online-tool-helps-caregivers-support-children-in-times-of-grief/', kind: 'press', date: '2017', shows: 'scope' },
  ],
  'ca-mygrief': [
    { at: 'https://newswire.ca/news-releases/new-online-tool-helps-caregivers-support-children-in-times-of-grief-659067203.html', kind: 'operator', date: '2017-11-21', shows: 'MyGrief since 2016, KidsGrief' },
    { at: 'https://healthenews.mcgill.ca/mygrief-ca-understanding-grief-and-loss/', kind: 'health authority', shows: 'free, nine modules' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: 'free national programme' },
  ],
  'ca-physician-programmes': [
    { at: 'https://www.oma.org/sections/member-benefits/practising-physician/physician-health-program/', kind: 'operator', shows: '1-800-851-6606' },
    { at: 'https://php.oma.org/about-php/missionobjectives/', kind: 'operator', shows: 'audience' },
    { at: 'https://www.pamq.org/en/faq/', kind: 'operator', shows: 'who, how, call-back' },
    { at: 'https://www.doctorsofbc.ca/your-benefits/physician-health-safety', kind: 'operator (parent body)', date: '2022-23', shows: '24-hour helpline 1.800.663.6729' },
    { at: 'https://medicalstaff.islandhealth.ca/health-wellness-and-urgent-support-services', kind: 'health authority', date: '2020', shows: '24-hour 1-800-663-6729, licensed counsellor' },
    { at: 'https://www.physicianhealth.com/faq', kind: 'operator', shows: 'eligibility; office 604-398-4300' },
    { at: 'https://www.doctorsofbc.ca/advocacy-policy/advocacy/physician-health-safety', kind: 'operator (parent body)', date: '2024 or later', shows: '24/7 support still described, number not in excerpt' },
    { at: 'https://albertadoctors.org/membership/benefits/pfsp/privacy', kind: 'operator', shows: '1.877.767.4637, 24/7/365, privacy' },
    { at: 'https://www.albertadoctors.org/services/pfsp', kind: 'operator', date: '2018', shows: 'same number' },
  ],
  'de-psu-helpline': [
    { at: 'https://psu-helpline.de/', kind: 'operator', shows: '0800 0 911 912, daily 9-21, scope' },
    { at: 'https://divi.de/aktuelle-meldungen/5-jahre-psu-helpline-deutschlandweite-anlaufstelle-als-hilfe-fuer-helfer', kind: 'professional society', date: '2025-04-07', shows: 'five years, running' },
    { at: 'https://www.dbfk.de/de/dbfk-aktuell/magazine/2025/04/Interview-PSU-Helpline.php', kind: 'nursing body', date: '2025-04', shows: 'daily 9-21, peers' },
    { at: 'https://www.bda.de/aktuelles/bda-aktuelles/2502-psu-helpline-kollegen-helfen-kollegen-psychosoziale-unterstuetzung-fuer-mitarbeitende-im-gesundheitswesen.html', kind: 'professional society', date: '2020-12-09', shows: '0800 0 911 912' },
  ],
  'de-telefonseelsorge': [
    { at: 'https://www.domradio.de/glossar/telefonseelsorge-0', kind: 'operator-affiliated press', date: '2016-07-19', shows: 'both 0800 numbers, free, anonymous, 24h' },
    { at: 'https://www.spektrum.de/news/telefonseelsorge-erste-hilfe-fuer-die-seele/2055834', kind: 'press', date: '2022-09', shows: '0800 1110111; about six dial attempts needed' },
    { at: 'https://www.telefonseelsorge.de/pm-welttag-der-suizidpraevention', kind: 'operator', date: '2025-12-02', shows: 'in operation; phone, mail and chat figures (no number in the excerpt)' },
    { at: 'https://sr.de/sr/home/nachrichten/panorama/suizid_praeventionstag_telefonseelsorge_saarland_100~amp.html', kind: 'public broadcaster', date: '2024-09-10 (inferred)', shows: '0800 111 0 111, free, anonymous, 24h' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '0800 111 0 111; chat by appointment' },
    { at: 'https://github.com/Kouki-odaka/open-helplines (CC0 data, verified_at 2026-06-02)', kind: 'secondary-list', date: '2026-06-02', shows: 'both numbers' },
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '116 123 too' },
  ],
  'es-024': [
    { at: 'https://www.rtve.es/noticias/20220509/sanidad-presenta-telefono-prevencion-suicidio/2347183.shtml', kind: 'public broadcaster', date: '2022-05-09', shows: '024, 24/7, free, anonymous' },
    { at: 'https://latribunadetoledo.es/noticia/ze3bebef8-bd33-e967-54af1a85746a4ef7/202405/el-024-de-prevencion-del-suicidio-recibe-427-llamadas-cada-mes', kind: 'press', date: '2024-05', shows: 'two years running' },
    { at: 'https://www.farodevigo.es/galicia/2025/10/11/medio-millar-gallegos-mes-024-linea-suicidio-122499662.html', kind: 'press (ministry figures)', date: '2025-10-11', shows: '024 free, confidential, 24h all year; ministry web chat' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '024 and chat' },
  ],
  'fr-3114': [
    { at: 'https://www.mayotte.ars.sante.fr/3114-le-numero-national-de-prevention-du-suicide', kind: 'government', shows: '3114, 24/7, free, who may call' },
    { at: 'https://www.francetvinfo.fr/sante/psycho-bien-etre/sante-mentale/suicides-le-numero-national-de-prevention-3114-a-recu-34000-appels-en-quatre-mois_4943130.html', kind: 'press', date: '2022-02', shows: 'bereaved included' },
    { at: 'https://3114.fr/que-se-passe-t-il-quand-je-contacte-le-3114/', kind: 'operator', shows: 'how a call is routed and answered, 24h' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '3114; chat 9-22' },
  ],
  'fr-sps': [
    { at: 'https://www.asso-sps.fr/prise-en-charge/plateforme-telephonique', kind: 'operator', shows: '0 805 23 23 36, 24/7, free, anonymous' },
    { at: 'https://www.lequotidiendupharmacien.fr/exercice-pro/professionnels-de-la-sante-les-appels-laide-psychologique-en-forte-hausse', kind: 'press', date: '2025-03', shows: '7,000 calls in 2024, 24h' },
    { at: 'https://www.santementale.fr/2023/03/professionnels-de-la-sante-et-etudiants-leur-besoin-decoute-et-daccompagnement-perdure', kind: 'press', date: '2023-03', shows: '0 805 23 23 36' },
  ],
  'gb-blue-cross': [
    { at: 'https://www.bluecross.org.uk/pet-bereavement-support', kind: 'operator', shows: '0800 096 6606, 8.30-20.30' },
    { at: 'https://www.bluecross.org.uk/pbss-standards-service', kind: 'operator', shows: 'hours, renamed Pet Loss Support' },
    { at: 'https://homegoodbye.co.uk/blue-cross-pet-bereavement-support-free-helpline-and-online-service/', kind: 'partner', date: '2023-12-18', shows: 'hours' },
  ],
  'gb-bma': [
    { at: 'https://www.bma.org.uk/advice-and-support/your-wellbeing/wellbeing-support-services/counselling-and-peer-support-services', kind: 'operator', date: '2024-06-28', shows: '0330 123 1245, 24/7, all doctors and students' },
    { at: 'https://www.rcplondon.ac.uk/projects/mental-health-and-wellbeing-getting-help-when-you-need-it', kind: 'royal college', date: '2020', shows: '0330 123 1245' },
    { at: 'https://www.voiceofdoctors.org/bma_services', kind: 'ngo', shows: '0330 123 1245' },
  ],
  'gb-calm': [
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '0800 58 58 58' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: '0800 58 58 58 daily 17-24' },
  ],
  'gb-child-bereavement-uk': [
    { at: 'a public list of UK bereavement services, whose author says that it was checked in October 2026', kind: 'secondary-list', date: '2026-10', shows: '0800 02 888 40' },
    { at: 'a public list', kind: 'secondary-list', date: '2026', shows: '0800 02 888 40' },
  ],
  'gb-cruse': [
    { at: 'https://www.cruse.org.uk/cruse-receives-funding-boost-government', kind: 'operator', date: '2020', shows: '0808 808 1677' },
    { at: 'https://en.wikipedia.org/wiki/Cruse_Bereavement_Care', kind: 'encyclopaedia', shows: '0808 808 1677' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: 'number and hours' },
    { at: 'a public list of UK bereavement services, whose author says that it was checked in October 2026', kind: 'secondary-list', date: '2026-10', shows: 'same hours' },
  ],
  'gb-cruse-scotland': [
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '0808 802 6161 Mon-Fri 9-17, Mon/Thu to 20' },
    { at: 'a public list of UK bereavement services, whose author says that it was checked in October 2026', kind: 'secondary-list', date: '2026-10', shows: '0808 802 6161 Mon-Fri 9-20, weekends 10-14' },
  ],
  'gb-doctors-in-distress': [
    { at: 'https://doctors-in-distress.org.uk/vision-values/', kind: 'operator', shows: 'aims, origin' },
    { at: 'https://themdu.com/press-centre/press-releases/mdu-and-doctors-in-distress-partner-to-provide-members-with-mental-health-and-wellbeing-support', kind: 'partner', date: '2023-11-13', shows: 'groups incl. living with grief' },
    { at: 'https://www.rcpch.ac.uk/resources/where-go-help-support-doctors-wellbeing', kind: 'royal college', shows: 'listed' },
  ],
  'gb-grief-encounter': [
    { at: 'https://www.moneysavingexpert.com/news/2019/03/new-helpline-for-bereaved-children-and-young-people-launched-aft/', kind: 'press', date: '2019-03', shows: 'helpline launch' },
    { at: 'a public list', kind: 'secondary-list', date: '2026', shows: '0808 802 0111' },
    { at: 'https://github.com/craigrallen/world-emergency-hotlines REPORTS/spot_check_20260422.md', kind: 'secondary-list', date: '2026-04-22', shows: '0808 802 0111' },
  ],
  'gb-lifeline-ni': [
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '0808 808 8000 24/7' },
  ],
  'gb-nhs-111-mh': [
    { at: 'https://healthwatchwestberks.org.uk/nhs-111-now-offers-24-7-mental-health-crisis-support', kind: 'statutory body', shows: '111 option' },
    { at: 'https://cmkmc.co.uk/news/accessing-nhs-111-mental-health-option-in-milton-keynes', kind: 'nhs', shows: '111 option national' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '111 England/Scotland/Wales' },
  ],
  'gb-papyrus': [
    { at: 'https://www.papyrus-uk.org/hopelineuk-faqs/', kind: 'operator', shows: '0800 068 4141' },
    { at: 'https://expressandstar.com/uk-news/2025/01/30/suicide-prevention-charity-for-under-35s-launches-emergency-funding-appeal', kind: 'press', date: '2025-01-30', shows: '24h since 2023, funding risk' },
    { at: 'https://www.bankofcreativity.co.uk/blog/omb-papyrus-wspd', kind: 'partner', date: '2025-09-10', shows: 'operating 24/7' },
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '0800 068 4141; text 88247' },
  ],
  'gb-practitioner-health': [
    { at: 'https://www.practitionerhealth.nhs.uk/healthcare-staff-in-england', kind: 'operator', shows: '0300 0303 300, hours, eligibility' },
    { at: 'https://www.dentistrytoday.com/nhs-to-provide-mental-health-support-for-all-doctors-and-dentists/', kind: 'press', date: '2019', shows: 'same number; NHSPH to 85258' },
    { at: 'https://www.bda.org/news-and-opinion/news/nhs-practitioner-health-lives-on-but-needs-a-long-term-future/', kind: 'national body', date: '2024-04', shows: 'secondary-care cut reversed, 12 months' },
    { at: 'https://www.rcpch.ac.uk/resources/where-go-help-support-doctors-wellbeing', kind: 'royal college', shows: 'listed' },
  ],
  'gb-samaritans': [
    { at: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/', kind: 'operator', shows: 'free 116 123, confidentiality terms' },
    { at: 'https://civilsociety.co.uk/news/samaritans-helpline-now-free-to-call.html', kind: 'press', date: '2015', shows: '116 123 free, 24/7' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '116 123' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '116 123' },
    { at: 'a public quality log of 20 September 2026, checked on operators’ pages', kind: 'secondary-list', date: '2026-09-20', shows: '116 123' },
  ],
  'gb-sands': [
    { at: 'a public quality log of 20 September 2026, checked on operators’ pages', kind: 'secondary-list', date: '2026-09-20', shows: '0808 164 3332 on operator page' },
    { at: 'a public list of UK bereavement services, whose author says that it was checked in October 2026', kind: 'secondary-list', date: '2026-10', shows: '0808 164 3332' },
  ],
  'gb-shout': [
    { at: 'https://giveusashout.org/about-us/faq', kind: 'operator', date: '2024-11-04', shows: 'SHOUT to 85258, free 24/7, limits' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: 'SHOUT to 85258' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: 'SHOUT to 85258' },
  ],
  'gb-sobs': [
    { at: 'a public quality log of 20 September 2026, checked on operators’ pages', kind: 'secondary-list', date: '2026-09-20', shows: '0300 111 5065 on operator page' },
    { at: 'a public list of UK bereavement services, whose author says that it was checked in October 2026', kind: 'secondary-list', date: '2026-10', shows: '0300 111 5065 daily 9-19' },
    { at: 'https://therooftop.news/2022/11/19/bereavement-charity-unveils-national-suicide-loss-awareness-day/', kind: 'press', date: '2022-11-19', shows: 'national line and groups' },
    { at: 'https://docslib.org/doc/1090917/from-grief-to-hope', kind: 'report', date: '2020', shows: 'prints 0300 11 5065: a digit is missing' },
  ],
  'gb-tcf': [
    { at: 'http://cryer.org.uk/The_Compassionate_Friends', kind: 'encyclopaedia copy', date: '2022', shows: '0345 123 2304' },
    { at: 'https://www.warwickshire.gov.uk/news/article/6707/the-compassionate-friends', kind: 'government (local)', date: '2025-08-13', shows: 'active; no number' },
    { at: 'a public list of UK bereavement services, whose author says that it was checked in October 2026', kind: 'secondary-list', date: '2026-10', shows: '0345 123 2304' },
  ],
  'gb-winstons-wish': [
    { at: 'https://winstonswish.org/about-us/media-centre/', kind: 'operator', shows: 'scope to age 25' },
    { at: 'a public list of UK bereavement services, whose author says that it was checked in October 2026', kind: 'secondary-list', date: '2026-10', shows: '08088 020 021' },
    { at: 'a public list', kind: 'secondary-list', date: '2026', shows: '08088 020 021, hours differ' },
  ],
  'ie-ihf-bereavement': [
    { at: 'https://hospicefoundation.ie/bereavement-news/the-bereavement-support-line-service-is-here-for-you-this-christmas/', kind: 'operator', date: '2023-12', shows: '1800 80 70 77, Mon-Fri 10-1' },
    { at: 'https://thejournal.ie/national-bereavement-support-line-5118012-Jun2020', kind: 'press', date: '2020-06-09', shows: 'same' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: 'same hours Oct 2026' },
    { at: 'https://highlandradio.com/2025/01/27/national-grief-awareness-week-starts-today', kind: 'press', date: '2025-01-27', shows: 'calls rose 18%' },
  ],
  'ie-phmp': [
    { at: 'https://practitionerhealth.ie/complete-confidentiality/', kind: 'operator', shows: 'confidentiality' },
    { at: 'http://www.thepsi.ie/tns/news/latest-news/15-12-01/PSI_recognises_important_role_of_Practitioner_Health_Matters_Programme.aspx', kind: 'regulator', date: '2015-12-01', shows: '01 297 0356' },
    { at: 'http://www.eyedoctors.ie/members/Practitioner-Health-Matters-Prog.asp', kind: 'professional college', shows: '01 297 0356' },
    { at: 'https://www.dentalcouncil.ie/news/2024-12-19_practitioner-health-matters-programme.html', kind: 'regulator', date: '2024-12-19', shows: 'still running; second-victim help' },
  ],
  'ie-pieta': [
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '1800 247 247; HELP to 51444' },
  ],
  'ie-samaritans': [
    { at: 'https://advertiser.ie/Galway/article/74587/you-are-not-alone-this-christmas-is-the-message-from-samaritans-galway', kind: 'press (operator quoted)', date: '2014 (inferred)', shows: 'free 116 123 in Ireland' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '116 123' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '116 123' },
    { at: 'https://www.samaritans.org/how-we-can-help/contact-samaritan/', kind: 'operator', shows: '116 123' },
  ],
  'ie-text-about-it': [
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: 'HELLO to 50808' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: 'HELLO to 50808' },
  ],
  'in-icall': [
    { at: 'https://github.com/Kouki-odaka/open-helplines (CC0 data, verified_at 2026-06-02)', kind: 'secondary-list', date: '2026-06-02', shows: '9152987821 Mon-Sat 10-20' },
    { at: 'a public list', kind: 'secondary-list', shows: '9152987821 Mon-Sat 8-22' },
  ],
  'in-tele-manas': [
    { at: 'https://www.lokmattimes.com/technology/over-29-lakh-phone-calls-handled-by-tele-manas-cells-savitri-thakur-2/', kind: 'press (parliament answer)', date: '2025-12-13', shows: '53 cells, 20 languages' },
    { at: 'https://theshillongtimes.com/2025/02/07/tele-manas-mental-health-helpline-handles-over-18-1-lakh-calls-centre/', kind: 'press (parliament answer)', date: '2025-02-07', shows: '14416 24x7' },
    { at: 'https://crackittoday.com/current-affairs/tele-manas/', kind: 'press', shows: '14416 and 1-800-891-4416' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '14416; 1-800-891-4416' },
  ],
  'in-vandrevala': [
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '+91 9999 666 555 24/7' },
    { at: 'a public list', kind: 'secondary-list', shows: '9999-666-555' },
  ],
  'intl-befrienders': [
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: 'global route' },
    { at: 'http://www.santaritafm.com/ (gov.br text)', kind: 'government text', date: '2018-07-03', shows: 'CVV is a member' },
  ],
  'intl-findahelpline': [
    { at: 'https://developer.throughlinecare.com/general', kind: 'operator', shows: 'definition, 9-point score, upkeep' },
    { at: 'https://lifeline-international.com/from-idea-to-impact-how-throughline-is-bridging-the-gap-in-global-crisis-support/', kind: 'partner', date: '2024-04', shows: '1,300 services, 130 countries' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: 'fallback for other countries' },
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: 'fallback' },
  ],
  'it-telefono-amico': [
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '02 2327 2327; WhatsApp 324 011 7252' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '02 2327 2327; 24/7 not confirmed' },
  ],
  'jp-tell': [
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '0800-300-8355; hours vary weekly' },
    { at: 'a public list', kind: 'secondary-list', date: '2026-09-24', shows: '0800-300-8355, 9am-11pm plus chat' },
    { at: 'https://telljp.com/tells-lifeline-2016/', kind: 'operator', date: '2017-01-17', shows: 'service, no number' },
  ],
  'jp-yorisoi': [
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '0120-279-338' },
    { at: 'https://github.com/Kouki-odaka/open-helplines (CC0 data, verified_at 2026-06-02)', kind: 'secondary-list', date: '2026-06-02', shows: '0120-279-338' },
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '0120-279-338, press 2' },
  ],
  'mx-linea-de-la-vida': [
    { at: 'https://www.eluniversal.com.mx/nacion/promueven-la-linea-de-la-vida-tras-presentar-encuesta-sobre-consumo-de-drogas-asi-puedes-pedir-ayuda/', kind: 'press (CONASAMA quoted)', date: '2025-12-24', shows: '800-911-2000, free, 24h all year' },
    { at: 'https://www.cronica.com.mx/nacional/2025/09/19/jornada-para-la-prevencion-del-suicidio/', kind: 'press (CONASAMA quoted)', date: '2025-09-19', shows: 'same number' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '800 911 2000' },
  ],
  'mx-saptel': [
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '55 5259 8121' },
    { at: 'https://github.com/Kouki-odaka/open-helplines (CC0 data, verified_at 2026-06-02)', kind: 'secondary-list', date: '2026-06-02', shows: '55 5259 8121' },
  ],
  'nl-113': [
    { at: 'https://www.upday.com/nl/binnenland/nummer-113-nu-gratis-betere-hulp-bij-zelfdodingsgedachten/pj8neqt', kind: 'press agency', date: '2025-10-03', shows: '113 now free, 24/7 anonymous; chat' },
    { at: 'https://www.nu.nl/binnenland/6062813/hulplijn-113-nu-ook-rechtstreeks-bereikbaar-voor-zelfmoordpreventie.html', kind: 'press', date: '2020-07', shows: '113 connected; earlier deaths after misdialling' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '113; chat 24/7' },
  ],
  'nz-1737': [
    { at: 'http://www.scoop.co.nz/stories/PA1706/S00527/single-phone-number-to-access-support-services.htm', kind: 'government', date: '2017-06', shows: '1737 call/text free 24/7' },
    { at: 'https://www.pegasus.health.nz/?p=6300', kind: 'health body', shows: '1737; peer option 14-22' },
    { at: 'https://www.mentalhealth.org.nz/get-help/getting-through-together/having-a-hard-time-getting-through/mental-health-supports-and-services/', kind: 'national charity', shows: '1737' },
    { at: 'https://nzfamilies.org.nz/?p=1578', kind: 'information site', date: '2025-12-22', shows: '1737 call or text' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '1737' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '1737' },
  ],
  'nz-lifeline': [
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '0800 543 354; HELP to 4357' },
    { at: 'https://nzfamilies.org.nz/?p=1578', kind: 'information site', date: '2025-12-22', shows: '0800 543 354; HELP to 4357' },
    { at: 'https://vice.com/en/article/new-zealands-biggest-mental-health-helpline-misses-one-in-four-calls', kind: 'press', date: '2018', shows: '0800 543 354' },
  ],
  'ph-ncmh': [
    { at: 'https://www.sunstar.com.ph/cebu/nearly-700-call-ncmh-during-the-holidays', kind: 'press agency (DOH quoted)', date: 'after 2025-12-29', shows: '1553, 0919-057-1553, 0917-899-8727' },
    { at: 'https://doh.gov.ph/press-release/launch-of-the-ncmh-crisis-hotline/', kind: 'government', date: '2019-05', shows: '0917 899 8727, 24/7' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '1553; 0919 057 1553' },
  ],
  'pt-1411': [
    { at: 'https://www.deco.proteste.pt/saude/saude-mental/noticias/linha-prevencao-suicidio-funciona-24-horas-por-dia', kind: 'consumer body', date: '2025-09-09', shows: '1411, 24h, free' },
    { at: 'https://24noticias.sapo.pt/atualidade/artigos/nova-linha-nacional-para-prevencao-do-suicidio-entra-em-funcionamento-como-funciona', kind: 'press', date: '2025-09-10', shows: '1411 in operation; other lines' },
    { at: 'https://www.ointerior.pt/sociedade/linha-nacional-para-prevencao-do-suicidio-entra-em-funcionamento-na-proxima-semana-com-o-numero-1411/', kind: 'press', date: '2025-09-06', shows: 'decree published' },
  ],
  'pt-sos-voz-amiga': [
    { at: 'https://24noticias.sapo.pt/atualidade/artigos/nova-linha-nacional-para-prevencao-do-suicidio-entra-em-funcionamento-como-funciona', kind: 'press', date: '2025-09-10', shows: 'three numbers, hours' },
  ],
  'sg-mindline': [
    { at: 'https://www.straitstimes.com/singapore/national-mental-health-call-and-textline-launched', kind: 'press', date: '2025-06-18', shows: '1771; WhatsApp +65 6669 1771; four languages' },
    { at: 'https://sgbuzz.com/index.php?rest_route=%2Fwp%2Fv2%2Fposts%2F46142', kind: 'press', date: '2026-04-21', shows: '24-hour service running' },
    { at: 'https://www.daily8.com/en/hashtag/SamaritansOfSingapore', kind: 'press (CNA)', date: '2025-07-21', shows: '1771; 6669 1771' },
  ],
  'sg-sos': [
    { at: 'https://www.daily8.com/en/hashtag/SamaritansOfSingapore', kind: 'press (CNA)', date: '2025-07-21', shows: '1767; WhatsApp 9151 1767; 24h' },
    { at: 'https://mothership.sg/2022/09/sos-24h-whatsapp-service', kind: 'press', date: '2022-09-10', shows: '1-767; 9151 1767' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '1767; 9151 1767' },
  ],
  'us-988': [
    { at: 'https://988lifeline.org/get-help/what-to-expect', kind: 'operator', shows: 'call/text/chat; Press 1 veterans, Press 2 Spanish, text AYUDA; no Press 3' },
    { at: 'https://afsp.org/story/american-foundation-for-suicide-prevention-offers-new-community-based-program', kind: 'national charity', date: '2025-08-05', shows: 'call or text 988' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '988 call or text 24/7' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '988 call, sms, chat' },
  ],
  'us-afsp-loss': [
    { at: 'https://afsp.org/story/american-foundation-for-suicide-prevention-offers-new-community-based-program', kind: 'operator', date: '2025-08-05', shows: 'loss programmes' },
    { at: 'https://annual2023.afsp.org/loss-and-healing', kind: 'operator', date: '2023', shows: 'Healing Conversations' },
    { at: 'https://issuu.com./cobbcollaborative/docs/mym_magazine_-_2023_q3_edition_2_/s/36784003', kind: 'partner', date: '2023', shows: 'Healing Conversations volunteers' },
  ],
  'us-anf-wellbeing': [
    { at: 'https://nursingworld.org/news/news-releases/2024/american-nurses-foundation-launches-national-mental-health-and-well-being-program', kind: 'operator', date: '2024-10-10', shows: 'free to all nurses' },
    { at: 'https://prd.unitedhealthgroup.com/newsroom/posts/2025/2025-11-partnering-to-build-healthier-nursing-workforce.html', kind: 'partner', date: '2025-11-07', shows: 'still free nationwide' },
  ],
  'us-compassionate-friends': [
    { at: 'https://www.compassionatefriends.org/when-a-child-dies/', kind: 'operator', shows: 'scope, free' },
    { at: 'a public list', kind: 'secondary-list', shows: '1-877-969-0010' },
  ],
  'us-crisis-text-line': [
    { at: 'https://crisistextline.org/blog/2021/10/15/hola-crisis-text-line-is-now-available-in-spanish', kind: 'operator', date: '2021-10-15', shows: 'AYUDA to 741741; WhatsApp 442-AYUDAME' },
    { at: 'https://afsp.org/story/american-foundation-for-suicide-prevention-offers-new-community-based-program', kind: 'national charity', date: '2025-08-05', shows: '741741 (their own keyword TALK; AYUDA)' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: 'HOME to 741741' },
    { at: 'https://github.com/Kouki-odaka/open-helplines (CC0 data, verified_at 2026-06-02)', kind: 'secondary-list', date: '2026-06-02', shows: 'HOME to 741741' },
  ],
  'us-dougy': [
    { at: 'https://www.dougy.org/resource-articles/grief-support', kind: 'operator', shows: 'groups, 500 programmes follow its model' },
    { at: 'https://www.dougy.org/get-involved/join-in/in-it-together', kind: 'operator', shows: 'no charge' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: 'phone 1-866-775-5683 (not shipped)' },
  ],
  'us-eldercare-locator': [
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '1-800-677-1116 call or text' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: '1-800-677-1116 Mon-Fri 9-8 ET' },
  ],
  'us-emotional-ppe': [
    { at: 'https://emotionalppe.org/faq/', kind: 'operator', shows: 'directory only, any health-care job' },
    { at: 'https://emotionalppe.org/faqs/', kind: 'operator (newer page)', shows: 'volunteer-run with part-time staff; trainings' },
    { at: 'https://emotionalppe.org/the-emotional-ppe-project-offers-no-cost-therapy-to-us-healthcare-workers-impacted-by-covid-19-2/', kind: 'operator', date: '2020-06-16', shows: 'scope' },
  ],
  'us-griefshare': [
    { at: 'https://articles.griefshare.org/griefshare-leaders/the-heart-behind-griefshare', kind: 'operator', shows: '13 weeks, Christian content' },
    { at: 'https://biz.prlog.org/GriefShare/', kind: 'operator profile', shows: 'evangelism aim' },
  ],
  'us-lorna-breen': [
    { at: 'https://drlornabreen.org/press-release-first-health-workforce-wellbeing-day/', kind: 'operator', date: '2024-03-18', shows: 'mission' },
    { at: 'https://www.aha.org/node/704670', kind: 'national body', date: '2025 (inferred)', shows: '50 boards and 635 hospitals recognised' },
  ],
  'us-maternal-hotline': [
    { at: 'https://mchb.hrsa.gov/national-maternal-mental-health-hotline/faq', kind: 'government', shows: 'scope, languages, not a crisis line' },
    { at: 'https://www.kcrw.com/culture/shows/bodies/postpartum-psychosis-ppd-childbirth-mental-health', kind: 'press', date: '2023-05-31', shows: '1-833-852-6262' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '1-833-852-6262 call or text 24/7' },
  ],
  'us-nami': [
    { at: 'https://nami.org/?p=4491', kind: 'operator', shows: '800-950-6264, M-F 10-10 ET, text ’helpline’ to 62640' },
    { at: 'https://nami.org/?p=30084', kind: 'operator', date: '2022-08-01', shows: 'text launch' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: 'text NAMI to 62640' },
  ],
  'us-physician-support-line': [
    { at: 'https://physiciansupportline.com/faq', kind: 'operator', shows: 'who, cost, confidentiality, hours' },
    { at: 'http://ohiopsychiatry.org/aws/OPPA/pt/sd/news_article/314042/_blank/layout_details/false', kind: 'professional body', shows: '1-888-409-0141, 8am-1am ET' },
    { at: 'https://thedo.osteopathic.org/2020/05/do-starts-a-covid-19-support-hotline-for-physicians/', kind: 'press', date: '2020-05', shows: '(888) 409-0141' },
  ],
  'us-psi': [
    { at: 'https://www.kcrw.com/culture/shows/bodies/postpartum-psychosis-ppd-childbirth-mental-health', kind: 'press', date: '2023-05-31', shows: '1-800-944-4773; texts 800-944-4773 / 971-203-7773' },
    { at: 'https://wellbeingtrust.org/?p=6439', kind: 'ngo', shows: 'HELP to 1-800-944-4773' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '1-800-944-4773' },
    { at: 'a public list of US, UK, Canadian and Australian lines, 2026', kind: 'secondary-list', date: '2026', shows: 'messages returned 8am-11pm ET' },
  ],
  'us-samhsa-helpline': [
    { at: 'https://app.altruwe.org/proxy?url=https%3A%2F%2Fwww.samhsa.gov%2F%2Ffind-help%2Fnational-helpline', kind: 'government (mirror)', shows: '1-800-662-4357, text ZIP to 435748, referral not counselling' },
    { at: 'a public list of helplines, whose author says that each line was re-read on the operator’s page on 1 and 7 October 2026', kind: 'secondary-list', date: '2026-10', shows: '1-800-662-4357 24/7' },
  ],
  'us-taps': [
    { at: 'https://www.moaa.org/content/publications-and-media/news-articles/2026-news-articles/spotlight/surviving-spouse-corner-getting-to-know-taps', kind: 'partner body', date: '2026', shows: '(800) 959-TAPS (8277), day or night' },
    { at: 'https://taps.org/stories/2023/5-ways-taps-supports-military-and-veteran-survivors', kind: 'operator', date: '2023', shows: '24/7 helpline answered by staff' },
    { at: 'https://mst.military.com/benefits/survivor-benefits/tragedy-assistance-program-for-survivors.html', kind: 'press', shows: '800.959.TAPS (8277)' },
  ],
  'us-veterans-crisis-line': [
    { at: 'http://veteranscrisisline.net/About/VeteranSuicide.aspx', kind: 'government', shows: '988 then 1, text 838255, chat, enrolment not required' },
    { at: 'https://publicnow.com/view/6A05EC267E7BA4D70D27484673BB99D9347997AB', kind: 'government (VA release)', date: '2024-09-30', shows: '988 then 1, 838255, chat' },
    { at: 'a public referral list of 2026, without dates of checking', kind: 'secondary-list', date: '2026', shows: '988 press 1; 838255' },
  ],
  'us-whats-your-grief': [
    { at: 'https://whatsyourgrief.com/grief-centers-and-nagc/', kind: 'operator', shows: 'site and authors' },
  ],
  'za-healthcare-workers': [
    { at: 'https://www.sadag.org/index.php?option=com_content&view=article&id=3141', kind: 'operator', date: '2023-24 layout', shows: '0800 21 21 21, SMS 43001, 24-hour list' },
    { at: 'https://www.sadag.org/index.php?option=com_content&view=article&id=19&Itemid=124', kind: 'operator', date: '2023 layout', shows: 'same' },
  ],
  'za-sadag': [
    { at: 'https://www.sadag.org/index.php?option=com_content&view=article&id=3141', kind: 'operator', date: '2023-24 layout', shows: '0800 567 567 24-hour' },
    { at: 'https://news.backabuddy.co.za/2025/11/04/mens-mental-health-month', kind: 'press', date: '2025-11-04', shows: '24-hour lines running, 2,500 calls a day' },
    { at: 'a public list of crisis lines of 9 September 2026, which names the operator’s page of each', kind: 'secondary-list', date: '2026-09-09', shows: '0800 567 567' },
  ],
}
