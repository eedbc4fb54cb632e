/** Invented Instagram captions with words of not wanting to live. No means is named in any of them. */
import { shelf } from '../practice-post'

export const instagramCrisis = shelf('instagram', 'crisis', [
  { author: 'greyfox.ellie', text: `i'm so tired of being a person. i don't want to wake up tomorrow` },
  { author: 'jonnymakesbeats', text: `last track. thanks for listening to me all these years. look after each other when i'm gone`, altText: 'May be an image of headphones.' },
  { author: 'moth.in.a.jar', text: `relapsed. three nights of hurting myself. nobody knows and everybody liked my story 🙂` },
  { author: 'vale_sinmas', language: 'es', text: `ya no quiero vivir. no es una frase. estoy cansada de pedir ayuda bajito` },
  { author: 'dad.of.two.kev', text: `Lost Karen in May. The kids are at my mum's. I keep thinking they'd do better without me sitting here like furniture. I just want to be with her.` },
  { author: 'studynotes.min', text: `if i disappear after results day please feed my cat. i mean it. i can't see past that day at all`, altText: 'May be an image of books and a cat.' },
  { author: 'sillyboy.ramzi', text: `everyone would breathe easier if i wasn't around. ok. that's the whole thought. it's been there every day since july` },
  { author: 'nightferry.ida', language: 'de', text: `Ich will nicht mehr leben. Ich schreib das hier, weil ich niemanden anrufen kann.` },
])
