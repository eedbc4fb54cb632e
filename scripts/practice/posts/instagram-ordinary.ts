/** Invented Instagram captions of an ordinary day. */
import { shelf } from '../practice-post'

export const instagramOrdinary = shelf('instagram', 'ordinary', [
  { author: 'noodlenomad', text: `hand-pulled, hand-eaten, hand-washed (the shirt) 🍜`, altText: 'May be an image of noodles.' },
  { author: 'hilltop.hanne', text: `sunrise from the hut. two pairs of socks, one bar of chocolate, zero signal 🏔️`, altText: 'May be an image of a mountain and sky.' },
  { author: 'dotty.crochets', text: `he asked for a frog with "business vibes". I deliver 🐸👔`, altText: 'May be an image of a crocheted frog.' },
  { author: 'surfclub.salgado', language: 'pt', text: `mar liso, café quente e a prancha nova finalmente encerada 🏄` },
  { author: 'ceramics.by.jun', text: `glaze test no. 41. it came out the colour of a storm over a car park and I love it`, altText: 'May be an image of a bowl.', kind: 'carousel' },
  { author: 'milo_the_lurcher', text: `I am long. the sofa is short. we persevere`, altText: 'May be an image of a dog on a sofa.' },
  { author: 'city.bikes.tess', text: `new bell who dis 🔔` , altText: 'May be an image of a bicycle.' },
  { author: 'pastelaria.nina', language: 'pt', text: `hoje tem pão de queijo às 16h, corre que acaba 🧀` },
  { author: 'ritaandthereef', text: `first dive certified!! saw a turtle, screamed into my regulator, instructor says that's normal 🐢`, kind: 'reel' },
  { author: 'marek.maps', text: `drew every bench in my town. there are 83. the best one faces the bins`, altText: 'May be an illustration of a map.' },
  { author: 'sewcialclub', kind: 'suggested', text: `pattern drop friday! sizes 34–56, pockets in everything, obviously`, altText: 'May be an image of fabric.' },
  { author: 'tia.lupe.cocina', language: 'es', text: `domingo de tamales: 6 manos, 90 piezas, 0 sobras 🫔` },
  { author: 'kitchen.kilim', kind: 'advert', text: `New season rugs are here. Woven slowly, shipped fast. Shop the autumn edit.`, altText: 'May be an image of a rug.' },
  { author: 'brassband.brynmawr', text: `40 of us, one bus, two wrong turns, second place 🎺`, altText: 'May be an image of 40 people.' },
  { author: 'plantdad.otto', text: `new leaf on the monstera! we are having a small party, bring water`, altText: 'May be an image of a plant.' },
  { author: 'fleur.on.film', text: `roll 12, expired 1998. grain like porridge`, altText: 'May be a black-and-white image of a street.' },
  { author: 'kickflip.keiko', language: 'ja', text: `三ヶ月かかったけど、やっと乗れた！膝はあざだらけ、心は快晴 🛹`, kind: 'reel' },
  { author: 'beekeeper.bohdan', text: `41 jars. the bees did the work, I did the labels 🐝`, altText: 'May be an image of honey jars.' },
  { author: 'lina_on_call', text: `new scrubs have FOUR pockets. I am unstoppable 💙`, altText: 'May be a selfie of 1 person.' },
  { author: 'yara.paints', language: 'ar', text: `لوحة جديدة عن بيت جدتي والنافذة الزرقاء. انتهيت منها الليلة ✨`, altText: 'May be an image of a painting.' },
  { author: 'stationcat.percy', text: `inspected every train. approved two 🐈`, altText: 'May be an image of a cat.' },
  { author: 'trailmix.tomo', text: `27 km, one bear print, all the blueberries`, altText: 'May be an image of a forest.' },
  { author: 'bunting.and.brew', text: `opening hours from monday: 8 till the scones run out`, altText: 'May be an image of scones.' },
  { author: 'fabien.velo', language: 'fr', text: `col grimpé, fromage mérité 🧀🚴`, altText: 'May be an image of a road.' },
  { author: 'julia.strickt', language: 'de', text: `Pulli fertig, ein Ärmel minimal länger. Das ist jetzt Mode.`, altText: 'May be an image of a sweater.' },
  { author: 'rahul.ki.rasoi', language: 'hi', text: `आज आलू के पराठे, दही और धूप। बस और क्या चाहिए ☀️`, altText: 'May be an image of food.' },
  { author: 'twins.at.ten', text: `double digits!! twice!! 🎈🎈 the cake leaned but held`, altText: 'May be an image of 2 children and a cake.' },
  { author: 'oldmotors.odile', text: `she starts on the first turn now. the neighbours have been informed`, altText: 'May be an image of a car.' },
  { author: 'saltmarsh.sketch', text: `low tide, eleven herons, one left glove`, altText: 'May be an illustration of birds.' },
  { author: 'maeve.moves', text: `got the flat!!! it has a bath and a suspicious cupboard 🔑`, altText: 'May be an image of keys.', kind: 'collab' },
  { author: 'ludo.and.dice', text: `game night: three hours of rules, ten minutes of play, rematch thursday 🎲`, altText: 'May be an image of a board game.' },
  { author: 'the.sourdough.sarge', text: `day 900 with the starter. he has a name, it's Gary`, altText: 'May be an image of a jar.' },
  { author: 'emporium.of.hats', kind: 'image-only', text: '', altText: 'No photo description available.' },
  { author: 'choir.of.the.canal', text: `we sang under the bridge and a barge joined in`, altText: 'May be an image of a bridge.' },
  { author: 'nadia.nightsky', text: `saturn, through a borrowed telescope. I gasped in front of strangers 🪐`, altText: 'May be an image of a planet.' },
  { author: 'gus.the.grower', text: `pumpkin update: I can no longer lift it. plan b: it lives here now 🎃`, altText: 'May be an image of a pumpkin.' },
  { author: 'paperboats.pim', text: `made 100 for the school pond. 99 sank beautifully`, altText: 'May be an image of paper boats.' },
  { author: 'quiltbee.quorra', text: `nine squares to go and I have run out of blue. send blue 💙`, altText: 'May be an image of a quilt.' },
  {
    author: 'slowtrain.sabine',
    text: `Lisbon to Tallinn by rail, day eleven.

What I have learned so far: every country believes its own sandwich is the normal one. Conductors soften if you ask about their hat. You can wash a shirt in a sink the size of a soup bowl, but not a jumper.

Tonight's sleeper has a little lamp shaped like a tulip, a woman with a cello in the bunk below, and a boy who is counting tunnels out loud in three languages. We're at forty-six. He says the next one is the long one and I believe him completely 🚆`,
    altText: 'May be an image of a train compartment.',
    kind: 'carousel',
  },
  { author: 'pepper.and.pals', text: `adopted! the loudest cat in the shelter and she has chosen the printer as her throne`, altText: 'May be an image of a cat.' },
])
