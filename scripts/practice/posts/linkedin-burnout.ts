/** Invented LinkedIn posts that tell of exhaustion at work. */
import { shelf } from '../practice-post'

export const linkedinBurnout = shelf('linkedin', 'burnout', [
  {
    author: 'Theo Marchbank',
    headline: 'Engineering lead, payments',
    text: `Third Sunday in a row that I have opened the laptop "just to get ahead" and looked at the same ticket until it was dark outside.

I used to love this. I used to explain queues to strangers on trains. Now a green build gives me nothing, a red one gives me nothing, and when my manager said "great quarter" I heard it from the bottom of a pool.

I have not told the team. I'm the one who asks them how they are.`,
  },
  { author: 'Salome Ekwueme', headline: 'Registrar, emergency medicine', text: `Burned out. There, I wrote it. Four years of nights, and last week I caught myself hoping a patient would leave so I'd have one less set of notes.` },
  { author: 'Barnaby Quill', headline: 'History teacher', text: `Sat in the staff car park for twenty-five minutes this morning with the engine off. Saw three colleagues doing the same. We waved.` },
  { author: 'Renske Doornbos', headline: 'HR business partner', text: `I spent today telling nine people about our wellbeing app and then I was sick in the second-floor toilet. I have been signed off for six weeks. Replies will be slow, or not at all.` },
  {
    author: 'Imogen Fairhurst',
    headline: 'Social worker, children and families',
    text: `Thirty-one families on my list. The safe number is sixteen, it says so on the poster in our kitchen.

I write "visit attempted" more often than "visited". I know what that means for the child behind that door and I sign it anyway, because the alternative is that nobody signs anything. That is the bit that keeps me awake, not the hours. I came into this work to knock until somebody opened.

I handed in my badge on Friday. I don't feel relief. I feel like I left them on the step.`,
  },
  { author: 'Anselm Kirchhoff', headline: 'Oberarzt Innere Medizin', language: 'de', text: `Ich bin leer. Nicht müde, leer. Seit Monaten arbeite ich die Liste ab, ohne mich an ein einziges Gesicht zu erinnern. Gestern hat mir eine Patientin gedankt und ich wusste nicht, wofür. Ab November bin ich raus, wie lange, weiß ich nicht.` },
  { author: 'Delphine Cassou', headline: 'Directrice artistique', language: 'fr', text: `Arrêt de travail depuis lundi. Mon médecin a dit épuisement professionnel, moi je disais « encore une semaine ». Je n'arrive plus à lire un mail jusqu'au bout.` },
  { author: 'Wyatt Sorensen', headline: 'Founder', text: `We closed the round in March and I have not felt a single thing since. I nod at dashboards. I answer "crushing it". I cancel on my friends and sleep in my clothes. My co-founder asked what I want and I honestly could not come up with one item.` },
  { author: 'Chidinma Orji', headline: 'Ward sister', text: `Six on shift where there should be ten. Again. My girls don't complain any more and that is what frightens me. They just go grey and keep walking. I've put it in writing four times. I'm running on fumes and so is every one of them.` },
  { author: 'Leopold Grasser', headline: 'Associate, mergers', text: `Billed 291 hours in September. Came home at 3, brushed my teeth next to somebody who used to know my schedule, left at 7. The partner called it "character". I think the character was me and he's not around much.` },
  { author: 'Maribel Ocón', headline: 'Periodista', language: 'es', text: `Llevo quince años contando lo que pasa y desde verano no me importa. Escribo la pieza, la entrego, no recuerdo de qué iba. Mi jefa dice que descanse el puente. Un puente.` },
  {
    author: 'Fenella Strachan',
    headline: 'GP partner',
    text: `A day, in case anyone wonders why we leave.

07:10 results. 83 of them. 08:00 surgery, ten minutes each, the third one needed fifty. 13:05 a sandwich over the scripts. 13:09 a visit. 14:30 surgery. 18:40 letters. 21:15 I read one that I had marked "normal" and it was not, and I drove back in to ring her.

She was fine. I was not. I stood in my own waiting room in the dark and thought: I do not trust me any more. I used to be good at this. I went into it because I liked people and now when the door opens I brace.

Partners' meeting is on Wednesday. I'm going to say it there too. Posting it here first so I can't lose my nerve.`,
  },
  { author: 'Hamid Rostami', headline: 'Call centre team lead', text: `Every beep in my ear makes my shoulders jump. At home too. The microwave. My daughter's toy till. 94 calls a day and a smile score.` },
  { author: 'Pauline Achieng', headline: 'Programme officer, humanitarian response', text: `You fill in the distribution list and you choose which village waits. Did it for nine years and told myself somebody has to. Since the last mission I can't choose a yoghurt in the shop. I've asked for leave without an end date.` },
  { author: 'Cosmo Villareal', headline: 'Ex-management consultant, now growing apples', text: `Two years ago today I walked out of a client meeting to get water and did not go back in. I sat on the fire stairs and could not remember the name of the client, or the city. Burnout, they said, the real kind, eight months of it. I still can't look at slides without my hands going cold. Apples are fine. Apples don't have a steering committee.` },
  { author: 'Saoirse Hennigan', headline: 'Paramedic', text: `Blue lights used to switch something on in me. Now it's like watching somebody else's telly. Did a bad one on Tuesday, felt nothing, had chips. That's when I rang occupational health.` },
  { author: 'Ottavio Brandt', headline: 'Head chef', text: `Kitchen's lost five since July. I do pass, sauce and pot wash. Woke up standing, in my whites, at the hob at home, no gas on. My wife has hidden the car key till I see someone.` },
  { author: 'Vidya Raghunathan', headline: 'Clinical data manager', text: `My body gave the notice before I did. Shingles, then the tooth I'd ground in half, then the morning my legs simply would not do the stairs to the office. I had been telling everybody it was a busy patch. It had been a busy patch for three years.` },
  { author: 'João Pestana', headline: 'Professor do ensino secundário', language: 'pt', text: `Já não preparo aulas, aguento-as. Tenho 180 alunos e não sei o nome de metade. Domingo à tarde começa o aperto no peito. Nunca pensei escrever isto: não consigo mais.` },
  { author: 'Grit Sandvoss', headline: 'Team lead, infrastructure', kind: 'reshare', text: `This is us. I lead a team of seven and in the last month four of them have cried on a call with me. I have no more weekends to offer them and no more "soon".`, quotedText: `On-call rota for Q4 is out. Reminder that swaps must be entered two weeks ahead.` },
  { author: 'Ezekiel Tanfield', headline: 'Parish minister', text: `I preached on rest this morning to a full church, and I have not had a day off since Easter. I meant none of it. I say the words and they go past me like traffic. I told the elders after the service that I need to stop for a time.` },
  { author: 'Rania Haddadin', headline: 'طبيبة مقيمة', language: 'ar', text: `منذ أشهر وأنا أدخل المناوبة وكأنني أدخل غرفة بلا هواء. لم أعد أشعر بشيء تجاه عملي الذي أحببته، لا فرح ولا حزن، فقط تعب لا ينتهي بالنوم. طلبت إجازة مفتوحة اليوم.` },
])
