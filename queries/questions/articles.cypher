// id: articles
// title: {zh: "一部法规逐条的内容和职责", en: "A regulation, article by article, with its duties"}
// question: {zh: "某部法规(的某个版本)有哪些章节和条文,每一条规定了谁的什么职责?", en: "Which chapters and articles has a regulation (one version of it), and which duties of whom does each impose?"}
// columns: {version: [版本, Version], chapter: [章节, Chapter], article: [条, Article], provision: [条款, Provision], bearer: [承担者, Bearer], bearer_from: [承担者来源, Bearer from], mode: [承担方式, Mode], modality: [性质, Modality], duty: [职责, Duty], condition: [条件, Condition], deadline: [期限, Deadline], exception: [例外条款, Exception]}
// coded: [bearer, bearer_from, mode, modality]
// params: {regulation: {default: 重大行政决策程序暂行条例, zh: "法规", en: "Regulation"}, version: {default: "", zh: "版本的公布日期(不给则为已载入的最新版本)", en: "Date of the version (the latest loaded without it)"}}
// empty: {zh: "没有载入该法规的条文", en: "no article of that regulation is loaded"}
// example: {regulation: 重大行政决策程序暂行条例}
MATCH (r:Regulation)-[:HAS_VERSION]->(v:Version)
WHERE (r.name = $regulation OR r.id = $regulation OR '《' + r.name + '》' = $regulation) AND ($version = '' OR v.date = $version OR v.id = $version)
WITH r, v ORDER BY coalesce(v.date, '') DESC, v.id DESC
WITH r, collect(v) AS versions
WITH r, versions[0] AS v
MATCH path = (v)-[:HAS_PART*1..6]->(a:Provision)
WHERE a.unit_kind = '条'
WITH DISTINCT v, a, reduce(text = '', one IN [n IN nodes(path) WHERE n.unit_kind <> '条' | n.name] | text + CASE WHEN text = '' THEN '' ELSE ' / ' END + one) AS chapter
WITH v, a, max(chapter) AS chapter
OPTIONAL MATCH (a)-[:HAS_PART*0..4]->(p:Provision)-[:IMPOSES]->(d:Duty)
WITH DISTINCT v, a, chapter, p, d
OPTIONAL MATCH (d)-[b:BORNE_BY]->(who:Bearer)
WITH DISTINCT v, a, chapter, p, d, b.mode AS mode, who.name AS who ORDER BY who
WITH v, a, chapter, p, d, collect(DISTINCT mode) AS modes, collect(DISTINCT who) AS bearers
OPTIONAL MATCH (d)-[:EXCEPTED_BY]->(x:Provision)
WITH v, a, chapter, p, d, modes, bearers, x ORDER BY x.order, x.id
WITH v, a, chapter, p, d, modes, bearers, collect(DISTINCT x.name) AS exceptions
RETURN v.name AS version, chapter, a.name AS article, p.name AS provision,
  CASE WHEN d IS NULL THEN null WHEN size(bearers) = 0 THEN 'not_stated' ELSE reduce(text = '', one IN bearers | text + CASE WHEN text = '' THEN '' WHEN modes[0] = 'alternative' THEN '或者' ELSE '、' END + one) END AS bearer,
  CASE WHEN d IS NULL THEN null WHEN size(bearers) = 0 THEN 'not_stated' WHEN coalesce(d.implied, false) THEN 'implied_bearer' ELSE 'as_written' END AS bearer_from,
  modes[0] AS mode,
  CASE WHEN d.modality = 'permission' AND coalesce(d.sanction, false) THEN 'sanction_power' ELSE d.modality END AS modality,
  d.name AS duty, d.condition AS condition, d.deadline AS deadline,
  reduce(text = '', one IN exceptions | text + CASE WHEN text = '' THEN '' ELSE '、' END + one) AS exception,
  a.order AS rank, coalesce(p.order, 0) AS part_rank, coalesce(d.action_start, 0) AS start, d.id AS id,
  CASE WHEN d IS NULL THEN coalesce(a.evidence, []) ELSE coalesce(d.evidence, []) END AS evidence
ORDER BY version, rank, article, part_rank, start, id
