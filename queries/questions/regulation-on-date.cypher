// id: regulation-on-date
// title: {zh: "法规在某日的效力与报告中的用法", en: "A regulation on a date and its use in reports"}
// question: {zh: "某部法规在某日是否已经施行,报告把它作为依据还是作为宣传对象?", en: "Was a regulation in force on a date, and does a report use it as basis or publicise it?"}
// columns: {regulation: [法规, Regulation], version: [版本, Version], valid_from: [施行日期, Valid from], valid_to: [有效期至, Valid to], status: [当日效力, On that day], use: [报告中的用法, Use in the report], document: [报告, Report]}
// coded: [status, use]
// params: {regulation: {default: 民法典, zh: "法规", en: "Regulation"}, as_of: {default: "", zh: "日期", en: "Date"}}
// empty: {zh: "没有载入该法规", en: "that regulation is not loaded"}
// example: {regulation: 民法典, as_of: "2020-12-31"}
// report_question: {Q29: {regulation: 民法典, as_of: "2020-12-31"}}
MATCH (reg:Regulation)
WHERE reg.name = $regulation OR '《' + reg.name + '》' = $regulation
OPTIONAL MATCH (reg)-[:HAS_VERSION]->(v:Version)
OPTIONAL MATCH (reg)-[:HAS_VERSION]->(one:Version)
WITH DISTINCT reg, v, one ORDER BY one.id
WITH reg, v, min(one.since) AS since, collect(one.date) AS loaded, collect(coalesce(one.earlier_versions, [])) AS lists, head(collect(coalesce(one.made_as, ''))) = 'original' AS whole
WITH reg, v, since, loaded, whole, reduce(all = [], list IN lists | all + list) AS told,
  coalesce(v.valid_from, v.date, '') AS begins,
  EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE s.effective <= $as_of } AS replaced,
  EXISTS { MATCH (later:Version)-[s:SUPERSEDES]->(v) WHERE s.effective IS NULL AND later.date <= $as_of } AS doubted,
  EXISTS { MATCH (by:Version)-[x:REPEALS]->(reg) WHERE coalesce(x.effective, by.date) <= $as_of AND ((v IS NULL AND x.text_date IS NULL) OR by.id <> v.id AND CASE WHEN x.effective < by.date THEN x.effective ELSE coalesce(by.date, x.effective) END > coalesce(v.date, '')) } AS repealed,
  EXISTS { MATCH (reg)-[:HAS_VERSION]->(other:Version) WHERE v IS NOT NULL AND other.id <> v.id AND coalesce(other.valid_from, other.date, '') <= $as_of } AS held
OPTIONAL MATCH (src:Source)<-[:PREFERS]-(doc:Document)-[m:MENTIONS]->(reg)
WHERE m.of_source = src.id
RETURN DISTINCT reg.name AS regulation, v.name AS version, v.valid_from AS valid_from, v.valid_to AS valid_to,
  CASE WHEN repealed OR v.valid_to < $as_of THEN 'no_longer_in_force'
       WHEN v IS NULL THEN 'not_stated'
       WHEN replaced THEN 'replaced'
       WHEN (begins > $as_of OR v.date > $as_of) AND NOT held AND coalesce(since <= $as_of, NOT whole AND any(day IN told WHERE day <= $as_of)) THEN 'version_not_loaded'
       WHEN (begins > $as_of OR v.date > $as_of) AND NOT held AND since IS NULL AND size(told) = 0 AND (v.made_as = 'amended' OR (v.made_as IS NULL AND v.valid_from IS NULL)) THEN 'undetermined'
       WHEN begins > $as_of OR v.date > $as_of THEN 'not_yet_in_force'
       WHEN any(day IN told WHERE day > v.date AND day <= $as_of AND NOT day IN loaded) THEN 'version_not_loaded'
       WHEN doubted OR v.valid_from IS NULL THEN 'undetermined'
       ELSE 'in_force' END AS status,
  m.use AS use, src.title AS document, v.id AS id, coalesce(m.evidence, []) + coalesce(v.evidence, []) AS evidence
ORDER BY regulation, valid_from, id, document, use
