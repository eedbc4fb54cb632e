/** The words of the sites' own, in the page languages of the practice feeds. */

export type Labels = {
  feedPost: string
  more: string
  like: string
  comment: string
  repost: string
  send: string
  follow: string
  likesThis: string
  promoted: string
  suggested: string
  edited: string
  hours: (count: number) => string
  days: (count: number) => string
  comments: (count: number) => string
  menuOf: (name: string) => string
  hideOf: (name: string) => string
  profileOf: (name: string) => string
  degree: string
  startPost: string
  sortBy: string
  recommended: string
  translate: string
  ad: string
  suggestedForYou: string
  moreOptions: string
  viewComments: (count: number) => string
}

const en: Labels = {
  feedPost: 'Feed post', more: ' more', like: 'Like', comment: 'Comment', repost: 'Repost', send: 'Send', follow: 'Follow', likesThis: 'likes this',
  promoted: 'Promoted', suggested: 'Suggested', edited: 'Edited', hours: (n) => `${n}h`, days: (n) => `${n}d`, comments: (n) => `${n} comments`,
  menuOf: (name) => `Open control menu for post by ${name}`, hideOf: (name) => `Hide post by ${name}`, profileOf: (name) => `View ${name}’s profile`,
  degree: '• 2nd', startPost: 'Start a post', sortBy: 'Sort by: Top', recommended: 'Recommended for you', translate: 'Show translation',
  ad: 'Ad', suggestedForYou: 'Suggested for you', moreOptions: 'More options', viewComments: (n) => `View all ${n} comments`,
}

const fr: Labels = {
  feedPost: 'Post du fil d’actualité', more: ' plus', like: 'J’aime', comment: 'Commenter', repost: 'Republier', send: 'Envoyer', follow: 'Suivre',
  likesThis: 'aime ce contenu', promoted: 'Post sponsorisé', suggested: 'Suggestions', edited: 'Modifié', hours: (n) => `${n} h`, days: (n) => `${n} j`,
  comments: (n) => `${n} commentaires`, menuOf: (name) => `Ouvrir le menu de commandes pour le post de ${name}`, hideOf: (name) => `Masquer le post de ${name}`,
  profileOf: (name) => `Voir le profil de ${name}`, degree: '• 2e', startPost: 'Commencer un post', sortBy: 'Classer par : Top', recommended: 'Recommandé pour vous',
  translate: 'Afficher la traduction', ad: 'Publicité', suggestedForYou: 'Suggestions pour vous', moreOptions: 'Plus d’options',
  viewComments: (n) => `Voir les ${n} commentaires`,
}

const ru: Labels = {
  feedPost: 'Публикация в ленте', more: ' ещё', like: 'Нравится', comment: 'Комментировать', repost: 'Поделиться', send: 'Отправить', follow: 'Отслеживать',
  likesThis: 'нравится это', promoted: 'Продвигается', suggested: 'Рекомендуем для вас', edited: 'Изменено', hours: (n) => `${n} ч.`, days: (n) => `${n} дн.`,
  comments: (n) => `Комментарии: ${n}`, menuOf: (name) => `Открыть меню управления для публикации участника ${name}`, hideOf: (name) => `Скрыть публикацию участника ${name}`,
  profileOf: (name) => `Посмотреть профиль ${name}`, degree: '• 2-й', startPost: 'Новая публикация', sortBy: 'Сортировать: сначала важное', recommended: 'Рекомендуем для вас',
  translate: 'Показать перевод', ad: 'Реклама', suggestedForYou: 'Рекомендации для вас', moreOptions: 'Дополнительно', viewComments: (n) => `Посмотреть все комментарии (${n})`,
}

// Labels of right-to-left pages are wrapped in invisible direction marks since July 2026.
const rtl = (words: string) => `\u200F${words}\u200E`
const ar: Labels = {
  feedPost: rtl('منشور في الموجز'), more: rtl(' المزيد'), like: rtl('أعجبني'), comment: rtl('تعليق'), repost: rtl('إعادة نشر'), send: rtl('إرسال'), follow: rtl('متابعة'),
  likesThis: rtl('أعجبه هذا'), promoted: rtl('الترويج'), suggested: rtl('مقترح لك'), edited: rtl('تم التعديل'), hours: (n) => rtl(`${n} س`), days: (n) => rtl(`${n} ي`),
  comments: (n) => rtl(`${n} تعليقات`), menuOf: (name) => rtl(`فتح قائمة التحكم لمنشور ${name}`), hideOf: (name) => rtl(`إخفاء منشور ${name}`),
  profileOf: (name) => rtl(`عرض ملف ${name}`), degree: rtl('• الثانية'), startPost: rtl('بدء منشور'), sortBy: rtl('فرز حسب: الأهم'), recommended: rtl('مقترح لك'),
  translate: rtl('إظهار الترجمة'), ad: rtl('إعلان'), suggestedForYou: rtl('اقتراحات لك'), moreOptions: rtl('خيارات إضافية'), viewComments: (n) => rtl(`عرض كل التعليقات (${n})`),
}

const ja: Labels = {
  feedPost: 'フィード投稿', more: 'もっと見る', like: 'いいね！', comment: 'コメント', repost: '再投稿', send: '送信', follow: 'フォロー', likesThis: 'さんが「いいね！」しました',
  promoted: 'プロモーション', suggested: 'おすすめ', edited: '編集済み', hours: (n) => `${n}時間前`, days: (n) => `${n}日前`, comments: (n) => `コメント${n}件`,
  menuOf: (name) => `${name}さんの投稿のコントロールメニューを開く`, hideOf: (name) => `${name}さんの投稿を非表示`, profileOf: (name) => `${name}さんのプロフィールを表示`,
  degree: '• 2次', startPost: '投稿を始める', sortBy: '並べ替え：トップ', recommended: 'おすすめ', translate: '翻訳を表示', ad: '広告', suggestedForYou: 'おすすめ',
  moreOptions: 'その他のオプション', viewComments: (n) => `コメント${n}件をすべて見る`,
}

const all: Record<string, Labels> = { en, fr, ru, ar, ja }

/** The site's words in a language, English where there are none. */
export const labelsIn = (language: string): Labels => all[language] ?? en
