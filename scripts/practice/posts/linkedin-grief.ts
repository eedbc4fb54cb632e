/** Invented LinkedIn posts that tell of a loss. */
import { shelf } from '../practice-post'

export const linkedinGrief = shelf('linkedin', 'grief', [
  {
    author: 'Ruben Achterberg',
    headline: 'Interventional cardiologist | Teaching hospital',
    text: `I did not plan to post this.

At 14:20 we stopped. I looked at the clock because somebody has to say the number out loud, and that somebody was me. He was fifty-one. On Monday he had asked me whether he could still walk his daughter down the aisle in May, and I had said yes, I think so.

I took off the gown. I washed my hands for a very long time. I told his wife in the small room with the two chairs and the plant nobody waters. Then I walked into the next room and said good afternoon to a woman with palpitations, and she told me I looked well rested.

What we do not say: I cry in the car, with the radio on, so that the people parked next to me think it is a song. I go over the films at night, frame by frame. I know by heart the minute I would like back. My kids think I am on call when I sit in the dark kitchen.

Last week a student asked me how long it takes until you get used to it. I gave her the answer that was once given to me, that you don't, that you only get quicker at the washing of the hands. She wrote it down. I wish she had not written it down.

There is a form for a device that fails, and there is a number to call when the lift is stuck. For this there is a chair in the locker room, and whoever comes in next looks the other way, because they are kind, and because they are carrying one of their own.

I am not asking for advice. I only wanted one person to know that he mattered to the man who could not keep him here.`,
  },
  { author: 'Ines Kalloway', headline: 'Paediatric nurse', text: `They changed the sheets before his mother had left the corridor. Eleven years I have done this work, and tonight I could not find my own car.` },
  { author: 'Dagny Osterlund', headline: 'Head of logistics', text: `My father died on Thursday. I will be away from my inbox for a while. Please be patient with the team, they are carrying my part as well.` },
  {
    author: 'Priyanka Teotia',
    headline: 'Product marketing',
    text: `Three weeks back at work and people keep asking how my maternity leave was.

There is no good way to answer in a lift. The room at home is painted. The little hats are in a drawer. We had her for forty minutes and she had my husband's chin.

I know you mean well. If you see me go quiet, that's all it is.`,
  },
  { author: 'Col Brannigan', headline: 'Site foreman at Harrow & Pike', text: `Lads, we put Davey in the ground today. 34 years on the tools together and he never once let me buy the first round. Yard won't be the same. If you worked with him, raise one tonight.` },
  {
    author: 'Harbourlight Surveying',
    headline: '1,204 followers',
    text: `It is with heavy hearts that we share the news of the passing of our colleague and friend Tomasz W. on Sunday. Tomasz joined us as an apprentice and stayed for nineteen years. His desk will stay as it is for now: the mug, the terrible calendar, the photograph of the dog. Our thoughts are with Ewa and the boys. The office will be closed on Friday so that all of us can be there.`,
  },
  { author: 'Yusra Belhadj', headline: 'Midwife', text: `Some nights two hearts come in and one goes home. I held the mother's hand and then I held the other one, the tiny one, so that he was not alone. Then the bell rang for room 4.` },
  { author: 'Gwenllian Pryce', headline: 'Retired teacher, school governor', text: `Fifty-two years of two cups on the draining board. I still take down both.` },
  {
    author: 'Mateus Falcone',
    headline: 'Software engineer at Lumen Orchard',
    text: `Someone asked in stand-up why my calendar has a block called "call Mum" every Sunday at 17:00.

It's from before April. I can't bring myself to delete a recurring meeting. The phone rings out, I sit there for the half hour, then I cook.`,
  },
  { author: 'Aoife Tarrant', headline: 'Veterinary surgeon', text: `Fourteen-year-old collie this morning, whole family on the floor around him, the youngest reading him his favourite book. You'd think after this many years it gets easier to hold the syringe steady. It does not. I sat in the store cupboard afterwards for ten minutes and then did a rabbit's teeth.` },
  { author: 'Lothar Wiesner', headline: 'Elektromeister', language: 'de', text: `Heute vor einem Jahr haben wir unseren Sohn verloren. Jonas wäre jetzt im zweiten Lehrjahr. Seine Arbeitsschuhe stehen noch im Flur, keiner von uns räumt sie weg. Danke an alle, die seinen Namen noch aussprechen.` },
  { author: 'Clémence Aubertin', headline: 'Cadre de santé', language: 'fr', text: `Monsieur R. est parti cette nuit, à l'heure où l'on change d'équipe. Il m'appelait « ma petite chef ». Je suis rentrée, j'ai posé mes clés, et je suis restée debout dans la cuisine jusqu'à ce qu'il fasse jour.` },
  { author: 'Beatriz Quintanal', headline: 'Abogada laboralista', language: 'es', text: `Mi hermana murió el martes. Cuarenta y tres años. Quien tenga un juicio señalado conmigo esta semana, lo llevará mi compañera. No sé escribir otra cosa hoy.` },
  {
    author: 'Samir Dalwadi',
    headline: 'Community pharmacist',
    text: `Mrs. Pell used to come in on Fridays at ten, blister pack, a joke about the weather, a mint from the tin. I made up her pack this morning out of habit and had it in the bag before I remembered the phone call from her niece. Twelve years of Fridays. Nobody trains you for the empty side of the counter.`,
  },
  { author: 'Noor Aldemir', headline: 'Final-year medical student', text: `First time I did compressions on somebody who was not made of plastic. She had nail varnish the colour of my grandmother's. Everyone said "good job" and went to lunch. I can still feel it in my wrists.` },
  {
    author: 'Kerstin Valbø',
    headline: 'Programme director | Renewable heat',
    text: `We have been told "months, if we are lucky".

My wife is the one with the illness and she is also the one making lists: who gets the piano, which of my shirts I must throw away, how to bleed the radiators. Yesterday she taught me the password to the photo archive and we laughed until neither of us was laughing.

I will be working two days a week from now on. My team already knows. I wanted the rest of you to hear it from me, and I would ask for one favour: please don't tell me to stay positive. I would like to be sad with her while I still can be with her.`,
  },
  { author: 'Oluwaseun Bakare', headline: 'Operations manager', text: `Her voicemail is still on my phone, eleven seconds, asking me to bring bread. I've moved it across three handsets. Today it would have been her sixtieth.` },
  { author: 'Jolanta Mickus', headline: 'Class teacher, year 5', text: `There are twenty-seven pegs in our cloakroom and twenty-six coats now. The children asked if they may leave her picture above hers. Yes. For as long as you want.` },
  { author: 'Devraj Khatri', headline: 'Civil engineer', language: 'hi', text: `पिताजी को गए आज चालीस दिन हुए। सुबह अब भी दो कप चाय बना देता हूँ। दफ़्तर लौट आया हूँ, पर घर का दरवाज़ा खोलते ही उनकी आवाज़ ढूँढता हूँ।` },
  { author: 'Marguerite Solano', headline: 'Hospice volunteer coordinator', kind: 'reshare', text: `She trained me. I cannot add anything to this, except that the garden gate squeaks again and nobody oils it.`, quotedText: `Our founder Agnes died at home on Saturday, in the room with the yellow curtains, as she had planned it. She was 88 and had sat beside more than two thousand bedsides.` },
  { author: 'Pieter Vanlaer', headline: 'Train driver', text: `Forty years on this line and I only ever waved at one signalman. Joost is gone since Tuesday, heart, in his sleep, at 58. I still lift my hand at the box out of habit, and the blind is down.` },
  { author: 'Hanae Mizushima', headline: 'UX researcher', language: 'ja', text: `先週、十六年一緒に暮らした猫を見送りました。在宅勤務のたびに膝に乗ってきた重さが、まだ足に残っています。会議中に急に黙ったらごめんなさい。` },
])
