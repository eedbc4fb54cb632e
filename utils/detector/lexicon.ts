/** Families of words that say the same kind of thing: what the model knows before it has learned. A `*` stands for any ending. */

export const families: Record<string, string> = {
  me: 'i im ive id ill me my mine myself imma',
  us: 'we were weve wed well us our ours ourselves',
  you: 'you your yours youre youve youd youll u ur ya yourself',
  he: 'he him his hes hed hell himself',
  she: 'she her hers shes shed herself',
  they: 'they them their theirs theyre theyd theyve',
  parent:
    'mum mam mom mama mamma mommy mummy mami mother mothers dad dads daddy papa pappa papi pop pops father fathers da abba baba amma appa ammi abbu abu ama nanay tatay nay tay mumma mamá papá pai mãe mae ayah ibu eomma otosan okasan parents parent stepdad stepmum stepmom ma pa',
  grandparent: 'gran grans granny nan nans nana nanna nanny grandma grandmas grandmother grandpa grandad granddad grandfather grandparent* gramps lola lolo abuela abuelo oma opa nani nana dadi dada naniji dadaji nonna nonno yaya babcia babushka teta tita halmoni thatha paati bibi koko vovó vovo avó',
  child: 'son sons daughter daughters baby babies boy girl child children kid kids bub bairn newborn twins twin firstborn wee infant toddler teenager beta beti anak hijo hija',
  partner: 'husband wife partner hubby fiance fiancé fiancee fiancée boyfriend girlfriend bf gf spouse soulmate missus widow widower widowed widowhood asawa',
  sibling: 'brother brothers bro sister sisters sis sibling kuya ate bhai didi bhaiya akka anna thambi hermano hermana',
  friend: 'friend friends mate mates bestie buddy pal bff bestfriend roommate housemate neighbour neighbor teammate classmate',
  relative: 'uncle aunt aunty auntie cousin nephew niece godfather godmother inlaw inlaws family tio tia tito tita chacha mama mami',
  colleague: 'colleague colleagues coworker coworkers teammate boss mentor desk crew intern manager supervisor',
  pet: 'dog dogs doggo pup pupper puppy cat cats kitty kitten horse mare pony rabbit bunny hamster budgie parrot tortoise paw paws vet vets leash lead collar whiskers bowl bowls kennel crate litter staffie lab spaniel collie tabby greyhound terrier 🐾 🐶 🐱 🐕',
  patient: 'patient patients resident residents bay bed beds ward icu nicu picu itu er ed ae resus theatre clinic hospital hospice unit stretcher ambulance monitor monitors ventilator vent trolley bedside palliative oncology caseload',
  carer: 'nurse nurses doctor doctors dr consultant registrar paramedic medic midwife carer hca cna physician surgeon vet intern resident therapist pharmacist nhs sister matron anaesthetist emt scrubs tunic stethoscope bleep pager lanyard badge',
  death: 'died dies die dying dead death deaths deceased passed passing passes perished expired fatal fatally killed suicide stillborn stillbirth miscarriage miscarried miscarry terminal euthanised euthanized euthanasia drowned flatline* asystole',
  gone: 'gone lost lose losing loss left leaving departed missing without goodbye goodbyes farewell last final forever taken slipped absence late',
  burial: 'funeral burial buried bury cremat* ashes urn coffin casket grave graveside gravestone headstone cemetery wake eulogy obituary mourn* memorial service hearse shiva shraddha janazah condolence* sympathy wreath chapel crematorium undertaker scatter scattered',
  grieving: 'grief grieve* grieving bereave* heartbroken heartbreak devastat* mourning sorrow grieved',
  heaven: 'heaven angel angels rip rest resting peace eternal soul souls heavenly god lord jesus allah inshallah inna prayers pray prayed praying blessed waheguru om shanti 🕊 🙏 🕯 🤍 👼 😇 ⚰',
  missing: 'miss missed misses missing remember remembering memory memories remind* wish longing ache aching',
  keep: 'still keep keeps keeping kept cant havent wont never always every each yet again anymore',
  absence: 'empty nobody noone quiet silence silent unused untouched anymore nothing alone without missing bare spare blank',
  relic: 'voicemail voicemails voice jumper cardigan coat jacket shirt hat cap glasses slippers boots shoes mug cup chair seat place plate pillow side wardrobe closet handwriting recipe ring watch number contact toothbrush hoodie scarf toy crib cot pram nursery blanket photo photos stick walker garden shed tools keys toolbox perfume smell diary letter letters playlist radio kettle bed room door hook peg drawer phone calendar spot',
  firsts: 'first second third birthday birthdays christmas eid diwali easter thanksgiving anniversary wedding due date fathers mothers ramadan pesach onam holiday 0year 0tens',
  span: 'day days week weeks month months year years today tonight yesterday ago since morning evening sunday monday tuesday wednesday thursday friday saturday night',
  clock: '0clock am pm midnight 3am 4am 5am dawn 2am alarm hour hours',
  illness: 'cancer tumour tumor chemo stroke dementia alzheimers heart attack seizure sepsis illness sick scan scans diagnosis prognosis leukaemia leukemia hospice morphine oxygen breath breathing breaths pulse heartbeat cpr compressions adrenaline intubat* crash defib resuscitat*',
  told: 'told tell telling said say says asked call called calling phoned rang ring held hold holding hand hands stroked sat sang kissed whispered hugged',
  crying: 'cry cried crying cries tear tears tearful sob sobbed sobbing wept weep weeping bawl* broke broken breaking breakdown shaking shook shake 😭 💔 😢 😔 🥺',
  smile: 'laugh laughed laughing smile smiling happy joy fun excited proud delighted thrilled love lovely amazing best great awesome yay hilarious beautiful celebrate celebrating 😂 🤣 😍 🎉 🥳 ❤ ✨ 😎 💪 🔥 😊 🙌 😅 🥰 lol lmao haha hahaha',
  burnout: 'burnout burnedout burntout burned burnt burning burn overwork* overwhelm* stress stressed',
  tired: 'tired tiredness exhausted exhaustion exhausting drained draining depleted fatigue* knackered shattered spent wrecked fried worn weary running fumes empty tank battery flat sleepless',
  numb: 'numb numbness nothing hollow blank autopilot robot robotic machine pretending pretend fake mask performing detached zombie ghost faded invisible flat cold caring care feel feeling felt stopped',
  work: 'work working works worked job jobs shift shifts career office desk team company client clients customer customers meeting meetings inbox email emails slack teams zoom calendar laptop deadline deadlines sprint tickets ticket payroll boss manager manage hr kpi targets target quarter overtime rota roster handover caseload charting paperwork',
  school: 'teach teacher teaching teachers students pupils class classroom lesson lessons marking head school term kids professor phd thesis lab lecture',
  trade: 'kitchen chef restaurant shop store till warehouse van driver driving truck call calls headset parish congregation sermon newsroom story court clients files case cases social worker police officer shelter agency designer developer engineer founder investors startup accountant audit lawyer',
  place: 'car carpark park parking lot toilet toilets loo bathroom stall cubicle stairwell stairs supply cupboard closet storeroom driveway bus stop floor kitchen hallway corridor',
  stuck: 'couldnt cant could unable stare stared staring sat sit sitting stood froze frozen engine dread dreading dreaded sunday stomach sick chest hands heart racing panic shaking forgot forget reread rereading blur blurry',
  sleep: 'sleep sleeping slept asleep awake wake waking woke insomnia bed alarm nap dream dreams night nights 3 4',
  snap: 'snapped snap snapping shouted yelled short temper irritable resent resentment hate hated cynical bitter angry anger rage numb sarcastic roll rolled',
  leave: 'resign resigned resignation quit quitting notice leaving left handed badge registration licence license lapse deregister* sabbatical leave signed off doctor gp career change retire done enough walked stepping step',
  moral: 'corridor corridors unsafe ratio ratios staffing short staffed understaffed beds target budget cuts discharge discharged waiting list lists wrong ashamed shame guilt guilty complicit lie lied lying apologise apologised apologized sorry system failing failed fail turn turned away refuse denied conscience',
  efficacy: 'useless pointless point failure failing mistake mistakes worse difference matter matters good bad enough imposter slow forgot wrong',
  dying: 'die dead death kill end ending life live living alive exist existing existence disappear vanish gone sleep wake stop over',
  wantOut: 'want wanna wish wishing hope hoping hoped pray need ready tired done rather could dont cant cannot anymore longer keep going here exit way out point reason',
  burden: 'burden better off without easier lighter relief trouble weight waste mess worthless hopeless pointless everyone nobody notice miss',
  harm: 'cut cutting cuts hurt hurting harm selfharm scars blade bleed pills razor wrists burn sleeves arms clean relapse relapsed',
  note: 'goodbye sorry forgive letter note passwords arrangements affairs will feed take care tell love thank please',
  sell: 'join register registration book free download link bio comment dm code off sale discount offer sign spots seats webinar workshop course programme program coaching coach masterclass ebook guide template newsletter subscribe podcast episode tickets launch launching launched shop order available learn click swipe save share enrol enroll limited event session sessions speaker keynote 0link 0money 0percent 👇 👉',
  advice: 'how tips tip ways signs steps heres should must try remember avoid dont instead strategies tools strategy prevent manage recognise recognize learn lesson lessons leaders leadership leader employees employee workplace wellbeing wellness resilience selfcare awareness culture employers managers organisations organizations hr productivity',
  study: 'study research survey report percent 0percent according data statistics findings published researchers experts cent million thousand figures analysis article 0many 0figure',
  news: 'police confirmed reported reports announced officials minister government president legend star singer actor actress footballer player icon fans tributes legendary band film movie series season episode album character scene novel author game boss level match team league cup final goal season',
  hiring: 'hiring vacancy vacancies apply role roles salary recruit recruiting recruitment cv resume candidate candidates opportunity experience required band location remote fulltime contract applications',
  joke: 'lol lmao haha hahaha literally rip deceased dead dying screaming crying 💀 😂 🤣 ☠ meme me when pov bro bruh',
  sport: 'leg gym workout run running marathon ride training squat squats lift miles km race pb match game ranked squad team season raid grind',
  past: 'was were had did used ago then back years survived recovered recovery therapy therapist glad grateful healed healing hope stronger sober anniversary alive',
  but: 'but though although however yet still even only just',
  not: 'not no never dont didnt doesnt cant couldnt wont wouldnt isnt wasnt havent hasnt nothing nobody none without nor neither',
}

const exact = new Map<string, number[]>()
const prefixes: [string, number][] = []

/** Each family's number: families are numbered from 0. */
export const familyNumbers: ReadonlyMap<string, number> = new Map(Object.keys(families).map((name, family) => [name, family]))
Object.values(families).forEach((words, family) => {
  for (const word of new Set(words.split(' ')))
    if (word.endsWith('*')) prefixes.push([word.slice(0, -1), family])
    else exact.set(word, [...(exact.get(word) ?? []), family])
})
const none: readonly number[] = []

/** The families of one word; most words have none. */
export const familiesOf = (word: string): readonly number[] => {
  const known = exact.get(word)
  if (known) return known
  for (const [prefix, family] of prefixes) if (word.length > prefix.length - 1 && word.startsWith(prefix)) return [family]
  return none
}
