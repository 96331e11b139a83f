// id: version-changes
// title: {zh: "新旧版本逐条对照", en: "Two versions, article by article"}
// question: {zh: "某部法规的新版本与前一版本相比,逐条有什么变化?", en: "What changed between a version of a regulation and the one before it, article by article?"}
// columns: {later_version: [新版本, Later version], later: [新条款, Later article], change: [变化, Change], earlier: [旧条款, Earlier article], earlier_version: [旧版本, Earlier version], paired_by: [对应依据, Paired by]}
// coded: [change, paired_by]
// params: {regulation: {default: 突发事件应对法, zh: "法规", en: "Regulation"}, version: {default: "", zh: "新版本的公布日期", en: "Date of the later version"}, unchanged: {default: "", zh: "yes 则列出未变条款", en: "yes to list unchanged articles"}}
// empty: {zh: "该法规没有载入两个版本,或者没有变化", en: "two versions of it are not loaded, or nothing changed"}
MATCH (reg:Regulation)-[:HAS_VERSION]->(new:Version)-[:SUPERSEDES]->(old:Version)
WHERE reg.name = $regulation AND ($version = '' OR new.date = $version)
MATCH (v:Version)-[:HAS_PART*1..5]->(p:Provision)
WHERE v.id IN [new.id, old.id] AND p.unit_kind = '条'
WITH DISTINCT reg, new, old, v, p
OPTIONAL MATCH (p)-[back:CONTINUES]->(before:Provision) WHERE v.id = new.id
OPTIONAL MATCH (after:Provision)-[:CONTINUES]->(p) WHERE v.id = old.id
WITH DISTINCT new, old, v, p, back, before, after ORDER BY back.wording, back.of_source
WITH new, old, v, p, before, after, head(collect(back.wording)) AS wording, any(source IN collect(back.of_source) WHERE source <> 'derived') AS marked
WITH new, old, v, p, before, after, marked, wording,
  CASE WHEN v.id = old.id THEN 'removed'
       WHEN before IS NULL THEN 'added'
       WHEN wording IN ['amended', 'partly'] THEN 'amended'
       WHEN before.citation = p.citation THEN 'unchanged'
       ELSE 'renumbered' END AS change
WHERE (v.id = new.id OR after IS NULL) AND (change <> 'unchanged' OR $unchanged = 'yes')
RETURN DISTINCT new.name AS later_version, CASE WHEN v.id = new.id THEN p.name ELSE null END AS later, change,
  CASE WHEN v.id = new.id THEN before.name ELSE p.name END AS earlier, old.name AS earlier_version,
  CASE WHEN change = 'added' THEN 'no_alike_earlier' WHEN change = 'removed' THEN 'no_alike_later' WHEN marked THEN 'as_marked'
       WHEN wording = 'partly' THEN 'alike_partly' WHEN change = 'amended' THEN 'alike_words' ELSE 'same_words' END AS paired_by,
  CASE WHEN v.id = new.id THEN 0 ELSE 1 END AS part, p.order AS rank, p.id AS id,
  coalesce(p.evidence, []) + coalesce(before.evidence, []) AS evidence
ORDER BY later_version, part, rank, id, earlier
