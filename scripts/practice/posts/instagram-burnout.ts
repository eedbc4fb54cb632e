/** Invented Instagram captions that tell of exhaustion at work. */
import { shelf } from '../practice-post'

export const instagramBurnout = shelf('instagram', 'burnout', [
  { author: 'tomas.oparin', text: `Handed in the keys to the surgery today. I thought I would feel lighter.`, altText: 'May be an image of keys on a counter.' },
  { author: 'missfield.teaches', text: `me at 7:58: crying in the stationery cupboard\nme at 8:00: good MORNING year three!!\n\ni can't keep doing this guys. i actually can't 😶`, altText: 'May be a selfie of 1 person in a classroom.' },
  { author: 'scrubsandsilence', text: `i used to remember their names. now it's bay 2, bay 3, the hip, the chest. i hate who this job is making me`, kind: 'reel' },
  { author: 'lea.pixelt', language: 'de', text: `Krankgeschrieben. Burnout. Ich hab das Wort drei Jahre lang umschifft. Heute hab ich den Laptop meiner Schwester gegeben, damit ich ihn nicht aufmache.` },
  { author: 'rashadcooks', text: `16 doubles in 18 days. burnt my arm and just looked at it. chef said "you good?" and i said yeah because what else is there` },
  { author: 'bea_behind_the_bar', text: `smiled for nine hours. got home. sat on the bathroom floor in my coat until 4. doing it again at noon. it's been like this since spring`, altText: 'May be an image of a tiled floor.' },
  {
    author: 'the.tired.midwife',
    text: `I want to be honest about why this page has been quiet.

I went in with flowers in my hair. I mean it, first day, daisies. I had read all of it, I wanted every woman to have someone who stayed.

You can't stay. There are five of them and one of you. You learn to listen to a birth through a wall. You learn which promise not to make. Then one night you find yourself annoyed at a woman for needing you, and you go home and look at your hands.

I've been off since August. Sleep comes in coins. I don't miss it and that makes me sadder than anything. I don't know if I'm a midwife any more. For now I'm someone who waters tomatoes 🍅`,
    altText: 'May be an image of tomatoes on a windowsill.',
  },
  { author: 'juno.animates', text: `opened the file. closed the file. opened the file. it's been two weeks. I have loved drawing since I was four and there's just static`, altText: 'May be an illustration of an empty screen.' },
  { author: 'mercy.onthemove', text: `Delivered 211 parcels, dreamt about 211 parcels, woke up with my hand out. Day 26 without one off. My back's gone and so am I tbh`, altText: 'May be an image of a van.' },
  { author: 'hugo.prof.svt', language: 'fr', text: `Lundi matin j'ai fait demi-tour devant la grille du collège. Pas de fièvre, rien. Juste impossible d'entrer. Ça fait 14 ans que j'enseigne et mon corps a dit non 🙃` },
  { author: 'pawsandpager', text: `vet life they said. between the insults at reception and the third 14-hour day this week I realised I haven't petted an animal just to pet it since… march? that's not a break I need, that's a different me`, altText: 'May be an image of a stethoscope.' },
  { author: 'codequeen.zi', text: `pager 02:11. pager 02:50. pager 04:30. standup 09:00 "any blockers?" yes. me.`, altText: 'May be an image of a phone on a pillow.' },
  { author: 'caro.cuida', language: 'es', text: `Cuido a seis abuelos en la residencia por turno y a ninguno le puedo dar una conversación entera. Vuelvo a casa vacía, ceno de pie y lloro en la ducha. Ya no puedo con este trabajo 💧` },
  { author: 'ollie.flies', text: `Cabin crew smile level: automatic. I told a passenger "welcome home" and realised I hadn't been in mine for more than nine hours since July. I'm hollow, honestly.`, altText: 'May be an image of an airplane window.' },
  { author: 'sunday.dread.club', text: `it's 15:40 on sunday and my stomach already knows. every week since february. i've started counting the hours like they're coins i'm being robbed of 🫠 #work`, altText: 'May be an image of a sofa and a blanket.' },
  { author: 'ngo_diaries_pia', text: `Came back from the border in June. Everyone says you must be so proud. I feel nothing at the photos. I wrote the same report about the same camp for 5 years and the tents are older than the report. I'm done pretending it helps.` },
  { author: 'tanaka.keibi', language: 'ja', text: `三ヶ月、休みは四日。終電で帰って、玄関で靴のまま寝ていた。仕事のことを考えると手が震える。もう限界です。` },
  { author: 'rosa.counts', text: `Year-end x3 clients, two of us left out of six. I put salt in my coffee, drank it, didn't notice till the cup was empty. Burnout isn't loud. It's this.`, altText: 'May be an image of a cup and spreadsheets.' },
  { author: 'physio.femke', text: `my hands are fixing shoulders, my head left the building around easter. a patient asked me something nice about my weekend & i had to step out because i couldn't find a single thing in it`, altText: 'No photo description available.' },
  { author: 'noah.was.a.producer', text: `3 yrs ago this week I threw my work phone in a canal and then jumped in to get it back. That's how I knew. Eight months of sleeping followed. Still here, still slow, still not answering emails after five 🐢`, altText: 'May be an image of a canal.' },
  { author: 'aaliya.socialwork', language: 'hi', text: `हर दिन बारह घंटे, हर फ़ाइल में एक बच्चा, और मेरे पास किसी के लिए दस मिनट से ज़्यादा नहीं। अब ऑफ़िस की सीढ़ियाँ देखकर ही साँस भारी हो जाती है। मैं थक चुकी हूँ, भीतर तक।` },
  { author: 'retailbabe_kez', text: `someone asked if i was ok at till 6 and i said "receipt's in the bag" 🥲 fourteen christmases in this shop. i don't even hear the music now, i don't hear anything`, altText: 'May be an image of a shop till.', kind: 'suggested' },
])
