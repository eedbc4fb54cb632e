/** Invented LinkedIn posts with words of not wanting to live. No means is named in any of them. */
import { shelf } from '../practice-post'

export const linkedinCrisis = shelf('linkedin', 'crisis', [
  { author: 'Marlon Pettifer', headline: 'Open to work', text: `312 applications. I don't want to be here any more and I don't mean this website. Sorry to put it where recruiters can see. I've nobody else awake.` },
  { author: 'Elske Broersma', headline: 'Anaesthetics trainee', text: `I keep going to bed and hoping that the alarm finds no one. I know what I would say to a patient who told me this.` },
  { author: 'Kwabena Ofori', headline: 'Founder (company in liquidation)', text: `They would all be better off with the insurance than with me. I've done the sums. I'm writing this because a small part of me would like somebody to tell me that I can't count.` },
  { author: 'Lorna Whitcombe', headline: 'Deputy head teacher', text: `I want to die. There isn't a professional way to phrase it.` },
  { author: 'Stellan Rask', headline: 'Widower. Accountant.', text: `It is nine weeks since Marit. I have put the papers in order and labelled the folders for our daughter. I only want to go where she is.` },
  { author: 'Odile Ferrand', headline: 'Consultante', language: 'fr', text: `Je ne vois plus d'issue. Le travail, les dettes, la maison vide. Je voudrais m'endormir et que ça s'arrête pour de bon.` },
  { author: 'Gideon Mbeki-Hart', headline: 'Junior doctor', text: `Failed the exam, third time. Everyone's being kind and I can't hear any of it. There's no version of tomorrow with me in it.` },
  { author: 'Tamsin Oakeshott', headline: 'Paralegal', text: `Back to hurting myself after six clean months, every night this week, before the morning meeting. Long sleeves in the office in this heat and no one asks.` },
])
