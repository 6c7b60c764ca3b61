/** A film that is shown for some time: the seminar has no hour, no place and a 実施日 at the end of the period. */
const onDemand = /オンデマンド|動画配信|録画配信|アーカイブ|見逃し配信|配信期間|動画を配信/

export const saysOnDemand = (text: string | null): boolean => text !== null && onDemand.test(text)
