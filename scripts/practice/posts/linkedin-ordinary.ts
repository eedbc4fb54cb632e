/** Invented LinkedIn posts of an ordinary day. */
import { shelf } from '../practice-post'

export const linkedinOrdinary = shelf('linkedin', 'ordinary', [
  { author: 'Milena Horvat', headline: 'Procurement lead', text: `Thrilled to share that I've been certified in sustainable procurement. Thanks to the study group that met at 7 on Tuesdays, with and without coffee.` },
  { author: 'Tobias Enquist', headline: 'Frontend engineer', text: `Small joy: removed 1,900 lines of CSS today and not one pixel moved.`, altText: 'View image' },
  { author: 'Greta Lindqvist', headline: 'Port engineer', text: `The new crane arrived on a ship that carries ships. I've been in this job twenty years and I still took forty photographs.`, altText: 'View image' },
  { author: 'Vikram Sethuraman', headline: 'CFO', text: `We published our annual report. Revenue up 6 %, emissions down 11 %. Page 44 is where the honest bits are.` },
  { author: 'Solange Mbarga', headline: 'Conference organiser', text: `Call for talks is open until 15 December. First-time speakers get a mentor and a practice room. Tell me what you would like to hear that nobody ever says.` },
  { author: 'Luca Ferrante', headline: 'Barista trainer', text: `If your milk screams, it's the angle.` },
  { author: 'Harriet Blackwood', headline: 'Museum conservator', text: `Spent the week removing tape from a map of 1742. Somebody in 1961 was very confident about that tape.`, altText: 'View image' },
  { author: 'Farah Niknam', headline: 'Structural engineer', kind: 'suggested', text: `A bridge is a promise with bolts. Today the last bolt went in. Opening on Saturday, bring the kids.` },
  { author: 'Emeka Duru', headline: 'Data analyst', text: `Poll for fellow analysts: do you name your final file final, final2 or final_really? Asking for an auditor.` },
  { author: 'Silje Aasen', headline: 'Fish health biologist', text: `Looking for a colleague! Field work in boots, lab work in slippers. Salary is in the advert because it should be.` },
  { author: 'Bastian Kolb', headline: 'Geschäftsführer', language: 'de', text: `Unsere Auszubildenden haben heute ihre Prüfungen bestanden, alle sechs. Der Grill ist an, die Werkstatt bleibt ab 14 Uhr zu.` },
  { author: 'Amélie Rochefort', headline: 'Cheffe de projet', language: 'fr', text: `Premier jour dans la nouvelle équipe : on m'a montré la machine à café avant le wifi. Je crois que je vais me plaire ici.` },
  { author: 'Carmen Illescas', headline: 'Arquitecta', language: 'es', text: `Hoy entregamos las llaves de la escuela. Doce aulas, un patio con sombra y una puerta a la altura de los pequeños.` },
  { author: 'Akira Nonomura', headline: 'Robotics', language: 'ja', text: `展示会に出展します。小さなロボットが、とても丁寧にお辞儀をします。ぜひ見に来てください。` },
  { author: 'Luísa Carvalhal', headline: 'Enfermeira gestora', language: 'pt', text: `Vacinámos 1.240 pessoas em dois dias. A fila tinha música. Obrigada à banda dos bombeiros.` },
  { author: 'Nawal Shami', headline: 'معلمة رياضيات', language: 'ar', text: `اليوم شرح طالب في الصف السابع الكسور لزملائه أفضل مني. خرجت من الحصة وأنا أبتسم.` },
  { author: 'Tejas Kulkarni', headline: 'Founder, Handloom store', language: 'hi', text: `आज हमारी दुकान का सौवाँ ऑर्डर गया, नागालैंड तक। पैकिंग माँ ने की, रिबन भी उन्हीं का चुना हुआ।` },
  { author: 'Dunstan Hale', headline: 'Gardener-in-chief', text: `Our allotment behind the warehouse produced 61 kilos of courgettes. Finance has asked us to stop bringing them to meetings.`, altText: 'View image' },
  { author: 'Mirela Ionescu', headline: 'Tax adviser', text: `Reminder that the threshold changes on 1 January. I wrote two pages without a single acronym, link in the comments.` },
  { author: 'Jasper Nwosu', headline: 'Physiotherapist', text: `A patient sent me a video of her first swim after the operation. Eighteen months of boring exercises, one very wet phone.` },
  { author: 'Orla Finnerty', headline: 'Ward manager', text: `Our ward won the cake competition. The surgeons have asked for a recount.` },
  { author: 'Cyrus Pemberton', headline: 'Recruiter', text: `I read every cover letter today. The one that began with a joke about ferrets has an interview on Thursday.` },
  { author: 'Zainab Lawal', headline: 'Cloud architect', text: `Migrated 14 services, broke one calendar. The calendar was the CEO's. We have all learned something about time zones.` },
  { author: 'Theodora Skouras', headline: 'Translator', text: `A word I had to look up after twenty years: the Greek for the noise gravel makes. Our language has it and I never needed it before.` },
  { author: 'Orchard & Loom', headline: '14,092 followers', kind: 'advert', text: `Desks made from windfall timber. Delivered flat, assembled in nine minutes, guaranteed for twenty years. See the autumn range.` },
  { author: 'Rory McAllan', headline: 'Wind technician', text: `View from the office today, 96 metres. Lunch was a sandwich and a very surprised gull.`, altText: 'View image', kind: 'image-only' },
  { author: 'Birgitta Ekdahl', headline: 'Judge (ret.)', text: `Retirement, week one. I have alphabetised the spices and my husband has filed an appeal.` },
  { author: 'Mónica Larrañaga', headline: 'Wine importer', kind: 'reshare', text: `Proud aunt moment.`, quotedText: `We are happy to welcome our new apprentice coopers. Year one: learn to listen to wood.` },
  { author: 'Sergei Malinov', headline: 'Security researcher', text: `Wrote up how we found the bug in the parking meters. No meters were harmed. Responsible disclosure took 41 e-mails and one fax.` },
  { author: 'Adaeze Umeh', headline: 'Medical student, year 3', text: `Passed anatomy! My flatmates can now also name every bone in the hand, sorry about that.` },
  { author: 'Kieran Doyle', headline: 'School bus driver', text: `A wee one asked me today if the bus sleeps. Told her aye, with its eyes shut. She wants to see the eyelids.` },
  { author: 'Paolo Gentileschi', headline: 'Violin maker', text: `Top plate finished after six weeks. It rings at F sharp when you knock on it, which means I get to have dinner.`, altText: 'View image' },
  { author: 'Wiebke Janssen', headline: 'Sustainability', text: `Office bike count this morning: 48. Car count: 11. Dog count: 3, one of them in a bike basket.` },
  { author: 'Gareth Ninian', headline: 'Choir master, bank clerk', text: `The lunchtime choir is back, Mondays at noon in the atrium. No auditions, no talent required, I'm proof.` },
  {
    author: 'Philippa Roscoe',
    headline: 'Agile coach, formerly of three banks',
    text: `I have run 214 retrospectives. Here is the only one that people still mention.

We had no board and no sticky notes, because the room had been double-booked by a yoga class. So we walked. Round the reservoir, in pairs, changing partner at every bench. There are nine benches.

At the first bench people complained about the weather. At the third they complained about the build. At the fifth somebody told me that she had been reviewing the same screen for a year without knowing who it was for. By the eighth we had a plan, it fitted on the back of a parking ticket, and the ducks had had our biscuits.

Two years on, the team still walks. The screen is gone. It was for nobody.

I don't have a lesson. I'd just look at how many benches you've got nearby.`,
  },
  { author: 'Ayodele Fashanu', headline: 'Optometrist', text: `Free eye tests for taxi drivers all week. Bring your licence and your worst parking story.` },
  { author: 'Tanja Rusnak', headline: 'QA', text: `Bug of the month: the button worked, but only if you were left-handed. Took us four days and one left-handed intern.` },
  { author: 'Maxim Corriveau', headline: 'Paramedic instructor', text: `Twenty-two new first aiders in the building since lunch. They know where the defibrillator is. They also know where I hide the good biscuits.` },
  { author: 'Esperanza Duarte', headline: 'Head of customer care', text: `My daughter came to work with me and answered the phone with "what's the matter, then?" We are changing the script.` },
  { author: 'Cedric Oyelaran', headline: 'Structural biologist', text: `The protein folded. After three years the protein folded. I have bought the lab a very large cheese.` },
])
