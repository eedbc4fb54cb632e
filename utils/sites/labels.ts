/** Words of the sites' own, in the languages in which they were seen. Compared whole, never as part of a longer text, but for the name of who pays. */

/** A label with everything removed that shows nothing: two labels are the same where this is. */
export const labelKey = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .replace(/’/g, "'")
    .trim()

const labels = (...words: string[]): ReadonlySet<string> => new Set(words.map(labelKey))

/** What LinkedIn writes before the name of who pays for an advert (2026-08); where a colon ends it, the name may follow at once. */
const linkedinPaidBy = [
  'Sponsorisé par ', 'Sponsorisé • Partenariat avec ', 'En partenariat avec ', 'Promu(e) par ', 'Promu • Partenariat avec ', 'Promu par ', 'Promoted by ',
  'Gesponsert von ', 'Promosso da ', '주최:', '宣傳單位：',
]

/** What LinkedIn writes on adverts (2026-08). */
export const linkedinPromoted: ReadonlySet<string> = labels(
  ...linkedinPaidBy, 'Post sponsorisé', 'Sponsorisé', 'Promu', 'Promues', 'Promoted', 'Anzeige', 'Gesponsert',
  'Promocionado', 'Promovida', 'الترويج', 'تم الترويج', 'Post sponsorizzato', 'Promosso', 'প্রমোটেড', 'Propagováno',
  'Propagace', 'Promoveret', 'Προωθημένη', 'تبلیغشده', 'Mainostettu', 'प्रमोट किया गया', 'Kiemelt', 'Dipromosikan', 'ממומן', 'プロモーション',
  '광고', 'प्रमोट केले', 'Gepromoot', 'Promotert', 'ਪ੍ਰੋਮੋਟ ਕੀਤਾ ਗਿਆ', 'ਪ੍ਰੋਮੋਟ ਕੀਤਾ', 'Treść promowana', 'Promowane',
  'Promovido', 'Promovat', 'Продвигается', 'Marknadsfört', 'ప్రమోట్ చేయబడింది', 'ได้รับการโปรโมท', 'Nai-promote',
  'Öne çıkarılan içerik', 'Tanıtılan içerik', 'Просувається', 'Được quảng bá', '广告', '推广', '促銷內容', '贊助',
)

/** Whether a line marks an advert of LinkedIn, with or without who pays. Only of a line that is the site's own: a headline may begin alike ("Promoted by choice"). */
export const isPromotedLine = (line: string): boolean => {
  const key = labelKey(line)
  return linkedinPromoted.has(key) || linkedinPaidBy.some((beginning) => key.startsWith(beginning))
}

/** What LinkedIn writes over posts from outside the reader's network (2026-08). */
export const linkedinSuggested: ReadonlySet<string> = labels(
  'From your activity', 'D’après votre activité', 'Aus Ihren Aktivitäten', 'De tu actividad', 'Das suas atividades',
  'Suggestions', 'Suggested', 'Vorgeschlagen', 'Sugerencias', 'Sugestões', 'Recommended for you', 'Recommandé pour vous',
  'Te recomendamos', 'Recomendações para você', 'Für Sie empfohlen', 'Consigliato per te', 'आपके लिए सुझाव', 'مقترح لك', '为您推荐',
  '精選內容', 'Рекомендуем для вас', 'Polecane dla Ciebie', '맞춤 추천', '추천됨', 'Рекомендовані для вас', 'Aanbevolen voor u',
  'Doporučeno pro vás', 'Sizin için önerilenler', 'আপনার জন্য সুপারিশকৃত', 'Anbefalet til dig', 'Προτεινόμενα για εσάς',
  'توصیهشده برای شما', 'Suositellut sinulle', 'Önnek javasolt', 'Rekomendasi untuk Anda', 'מומלצים עבורך', 'तुमच्यासाठी शिफारस केलेले',
  'Dicadangkan untuk anda', 'Anbefalt for deg', 'ਤੁਹਾਡੇ ਲਈ ਸਿਫ਼ਾਰਸ਼ੀ', 'Recomandat pentru dvs.', 'Rekommenderat för dig',
  'మీ కోసం సిఫార్సు చేయబడినవి', 'แนะนำสำหรับคุณ', 'Inirerekomenda para sa iyo', 'Đề xuất cho bạn',
)

/** What Instagram writes on adverts: "Ad" since 2026, "Sponsored" before (2026-10). */
export const instagramPromoted: ReadonlySet<string> = labels(
  'Ad', 'Sponsored', '赞助内容', '赞助', 'Publicidad', 'Gesponsert', 'Sponsorisé', 'Sponsorizzato', 'Patrocinado', 'Реклама', '광고', '広告',
  'Anzeige', 'Publicité', 'Pubblicità', 'Anúncio', 'Gesponsord', 'إعلان', 'スポンサー', 'Sponsrad', 'Sponsoreret', 'Sponset',
)

/** What Instagram writes on posts of accounts the reader does not follow; most carry only a Follow button (2026-09). */
export const instagramSuggested: ReadonlySet<string> = labels(
  'Suggested for you', 'Suggested posts', 'Suggested Posts', 'Suggestions pour vous', 'Suggestion pour vous', 'Sugerencias para ti',
  'Vorschläge für dich', 'Für dich vorgeschlagen', 'Sugestões para você', 'Suggerimenti per te', 'おすすめ', 'Рекомендации для вас',
)

/** Alternative texts that say nothing of the picture. */
export const emptyAlts: ReadonlySet<string> = labels(
  'No photo description available.', 'No photo description available', 'No alternative text description for this image',
  'No alternative text', 'View image', 'Afficher l’image', 'Ver imagen', 'Bild anzeigen', 'Aucune description de photo disponible.',
  'Aucun texte alternatif pour cette image', 'No hay ninguna descripción de la foto disponible.', 'Keine Fotobeschreibung verfügbar.',
  'Nenhuma descrição de foto disponível.', '未提供相片說明。',
)
