/** Invented Instagram captions that tell of a loss. */
import { shelf } from '../practice-post'

export const instagramGrief = shelf('instagram', 'grief', [
  {
    author: 'dr.anouk.delmare',
    kind: 'reel',
    text: `this is what the stairwell looks like after.

I told the family. I answered every question they had. I said his name, twice, because it matters. then I came here and sat on step nine like I always do, and my bleep has gone off four times while I film this.

he was 19. we did everything, and I have already gone through everything again and it is not even dark yet. in ten minutes I'll be on the ward asking someone about their bowels with a smile.

nobody teaches you where to put it. so here. I'm putting it here.`,
    altText: 'A stairwell with a window. No photo description available.',
  },
  { author: 'marisolbakes', text: `6 years today. still set your place, papi 🕯️`, altText: 'Photo by Marisol on October 11, 2026. May be an image of a table, a candle and an empty chair.' },
  { author: 'tuuli.and.the.dog', text: `the lead is still on its hook. I said "wait" at the kerb this morning, to nobody 🐾`, altText: 'Photo by Tuuli. May be an image of a dog on a beach.' },
  { author: 'kofi.frames', text: `Rest easy grandma. You raised eleven of us on one sewing machine and we all turned up today in the colours you told us to 💛 #forevermygrandma`, kind: 'carousel', altText: 'Photo by Kofi Frames. May be an image of 11 people and flowers.' },
  { author: 'hollie_jbrooks', text: `we don't have a photo of you in the garden so here is just the garden. due date was yesterday x`, altText: 'May be an image of a garden, grass and a swing.' },
  { author: 'bennoontwowheels', text: `Rode your loop alone. 64 km, stopped at the bakery, ordered two by mistake. Brother, I don't know what to do with Saturdays.`, altText: 'May be an image of a bicycle leaning on a wall.' },
  { author: 'nurse.in.clogs', text: `bed 7 was already made up when I came back from break.\n\nthat's it that's the post\n\n#icunurse #nightshift`, altText: 'No photo description available.' },
  { author: 'la.petite.rosalie', language: 'fr', text: `Maman est partie dimanche matin, la fenêtre ouverte comme elle voulait. Merci pour vos messages, je les lis tous, je répondrai un jour 🤍` },
  { author: 'mavi.sahne', text: `First Eid without you. Auntie made your rice and it was perfect and nobody could eat it.` },
  {
    author: 'thequietpram',
    text: `I have written and deleted this so many times.

Our boy was born sleeping on the 2nd. His name is Arlo. He has long feet and a cross little forehead and he looks exactly like his sister. They gave us a cold cot and two days and I sang him every song I know, including the ones that aren't for babies.

I came home with a box. The milk came anyway, nobody warned me about that. The neighbour asked "boy or girl?" over the fence and I said boy, and she said congratulations, and I said thank you.

If you see us: say his name. Please don't say next time.`,
    altText: "Photo by thequietpram on October 09, 2026. May be a black-and-white image of a baby's foot.",
  },
  { author: 'samuelito_91', language: 'es', text: `hoy hubieras cumplido 30. seguimos guardando tu silla en la mesa, flaco. cuánta falta haces 💔` },
  { author: 'janek.woodshop', text: `Dad's plane, dad's pencil marks, dad's awful coffee cup. Finished the cupboard he started in June. He'd say the door hangs. It does.`, altText: 'May be an image of a workbench and tools.' },
  { author: 'ema.r.volunteers', text: `Our shelter cat Biscuit crossed over this afternoon after 9 years of greeting every single visitor. The desk feels huge. Thank you to everyone who ever let him sit on their paperwork ❤️`, altText: 'May be an image of a cat on a desk.' },
  { author: 'dilnoza.k', text: `your number is still the first one in my favourites\ni ring it when the car is parked\njust to see your name light up` },
  { author: 'wren_and_thistle', text: `My best friend took her own life on Monday. I'm not going to write about how. I'm going to write that she laughed with her whole neck and that she always sent the second text. I would have come. At any hour I would have come.`, altText: 'May be an image of two people at the sea.' },
  { author: 'fabrizio.e.nonna', text: `she doesn't know my name any more but today she patted the chair next to her and said "the nice one sits here". they say it won't be long now. I'm the nice one. I'm sitting.`, altText: 'May be an image of two hands.' },
  { author: 'kleine.welle', language: 'de', text: `Ein Jahr ohne dich, Schwesterherz. Deine Playlist läuft noch jeden Morgen im Bad 🌊` },
  { author: 'ambulance.amara', text: `We worked on her for 40 minutes on a living-room carpet with the cartoons still on. Going to hug mine and not explain why.`, altText: 'No photo description available.' },
  { author: 'northfield.u14s', text: `Training is cancelled. We lost our coach Mr. Abiodun last night. Bring your shirts on Sunday, we will hang all of them on the fence by his bench.`, altText: 'May be an image of a football pitch.' },
  { author: 'haruka.teshigoto', language: 'ja', text: `祖母の裁縫箱をやっと開けました。針山に、途中の赤い糸がそのまま。もう続きは教えてもらえないんだね。` },
  { author: 'oma.hatte.recht', kind: 'image-only', text: '', altText: "Photo by Oma Hatte Recht on October 10, 2026. May be an image of flowers and text that says 'In loving memory of our mother Ilse, 1941 – 2026. We miss you every day.'" },
  { author: 'luz.na.janela', language: 'pt', text: `Vô, hoje o quintal deu jabuticaba e eu chorei no meio do pé. Ninguém sabe escolher as boas como você sabia. Saudade que não cabe 🖤`, kind: 'collab' },
])
