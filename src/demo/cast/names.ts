/** Invented people, by country: family names and given names, each with how it stands in an address. */
type Pool = {
  readonly family: string
  readonly given: string
  readonly order: 'family' | 'given'
  readonly gap: string
}

const western = (family: string, given: string): Pool => ({ family, given, order: 'given', gap: ' ' })
// biome-ignore format: a table
const pools: Readonly<Record<string, Pool>> = {
  KR: { order: 'family', gap: '',
        family: '김 kim|이 lee|박 park|최 choi|정 jung|강 kang|조 cho|윤 yoon|장 jang|임 lim|한 han',
        given:  '서연 seoyeon|도윤 doyun|하은 haeun|지호 jiho|민서 minseo|준우 junwoo|수아 sua|예준 yejun|지우 jiwoo|현우 hyunwoo|다인 dain|태현 taehyun|은서 eunseo' },
  JP: { order: 'family', gap: ' ',
        family: '佐藤 sato|鈴木 suzuki|高橋 takahashi|田中 tanaka|伊藤 ito|渡辺 watanabe|山本 yamamoto',
        given:  '陽菜 hina|蓮 ren|結衣 yui|大翔 hiroto|美咲 misaki|悠真 yuma|葵 aoi|直樹 naoki' },
  CN: { order: 'family', gap: '', family: '王 wang|李 li|张 zhang|陈 chen', given: '伟 wei|芳 fang|敏 min|俊杰 junjie|雪 xue' },
  US: western('Whitaker|Delgado|Nakamura|Brooks|Osei|Lindqvist|Marsh|Petrova|Castellan', 'Grace|Daniel|Maya|Aaron|Leah|Victor|Nora|Ethan|Simone|Caleb|Ruth'),
  DE: western('Vogt|Brandt|Seidel|Kaya|Lorenz|Albers|Reuter', 'Katharina|Jonas|Miriam|Lukas|Anneke|Tobias|Elif|Henrik|Svenja'),
  GB: western('Ashworth|Pemberton|Okonkwo|Hughes|Mackay', 'Imogen|Rhys|Harriet|Callum|Zara|Owen|Fiona'),
  FR: western('Moreau|Lefebvre|Garnier|Diallo', 'Camille|Julien|Inès|Mathieu|Élise'),
  BR: western('Almeida|Ferreira|Nogueira|Barros', 'Larissa|Thiago|Beatriz|Rafael|Luana'),
  IN: western('Iyer|Deshpande|Kulkarni|Menon', 'Ananya|Rohan|Kavya|Arjun|Meera'),
  IT: western('Conti|Ferrara|Galli', 'Chiara|Matteo|Giulia|Davide|Elena'),
  NL: western('de Wit|Kuipers|van Rijn', 'Sanne|Daan|Femke|Bram|Lotte'),
  CA: western('Tremblay|MacLeod|Singh', 'Noémie|Liam|Harpreet|Étienne|Moira'),
  AU: western('Callaghan|Nguyen|Fraser', 'Tahlia|Jack|Priscilla|Lachlan|Bronte'),
  SG: western('Tan|Lim|Rajan', 'Wei Ling|Marcus|Shanti|Adeline|Darren'),
}

const OTHER = western('Stone|Vale|Rowan', 'Alex|Robin|Sam|Kim|Jo')
const listed = (text: string) => text.split('|').map((one) => one.trim())

/** The n-th person of a company: a name of its country, and the local part of an address. */
export function personOf(country: string, company: number, n: number) {
  const { family, given, order, gap } = pools[country] ?? OTHER
  const [families, givens] = [listed(family), listed(given)]
  const last = families[(company * 3 + n * 2) % families.length] ?? ''
  const first = givens[(company * 5 + n * 3 + n) % givens.length] ?? ''
  const [lastName, lastLatin] = order === 'family' ? spelled(last) : [last, latin(last)]
  const [firstName, firstLatin] = order === 'family' ? spelled(first) : [first, latin(first)]
  const name = order === 'family' ? `${lastName}${gap}${firstName}` : `${firstName}${gap}${lastName}`
  return { name, firstName, lastName, local: `${firstLatin}.${lastLatin}` }
}

const spelled = (text: string): [string, string] => {
  const at = text.lastIndexOf(' ')
  return [text.slice(0, at), text.slice(at + 1)]
}
const latin = (text: string) => text.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase() // biome-ignore format: one thought
