// id: plan-and-work
// title: {zh: "上一年的计划与下一年的工作", en: "Last year's plan and this year's work"}
// question: {zh: "某地区上一期报告的计划,下一期报告写了哪些对应的工作?", en: "What does the next report say about the plan items of the one before?"}
// columns: {place: [地区, Place], plan_period: [计划所在报告, Plan stated for], plan: [计划, Plan item], work_period: [工作时期, Work of], work: [对应工作, Matching work], link: [对应关系, Link], metric: [目标指标, Target metric], target: [目标值, Target], value: [下期数值, Next value], unit: [单位, Unit], reached: [是否达到, Reached]}
// coded: [work, link, reached]
// params: {place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "计划所在报告的时期", en: "Period of the plan's report"}}
// empty: {zh: "没有载入同一地区前后两个时期的报告", en: "no two successive reports of one place are loaded"}
CALL {
  MATCH (i:PlanItem)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
  WHERE i.owned_by = s.id
  MATCH (d)-[c:COVERS]->(j:Jurisdiction)
  WHERE c.during IS NOT NULL AND ($place = '' OR j.name = $place OR j.code = $place) AND ($period = '' OR c.during = $period)
  MATCH (later:Document)-[l:COVERS]->(j)
  WHERE l.during > c.during
  WITH i, j, c.during AS plan_period, min(l.during) AS work_period
  MATCH (later:Document)-[l:COVERS]->(j)
  WHERE l.during = work_period
  MATCH (later)-[:PREFERS]->(s:Source)
  OPTIONAL MATCH (a:Activity)-[:STATED_IN]->(later)
  WHERE a.owned_by = s.id AND a.modality = 'done' AND (
    (size(a.object) > 3 AND i.name CONTAINS a.object AND (i.terms IS NULL OR i.name CONTAINS replace(replace(a.action, '进行', ''), '开展', '')))
    OR any(term IN coalesce(i.terms, []) WHERE a.name CONTAINS term OR (size(a.object) > 5 AND term ENDS WITH a.object) OR (size(a.name) > 6 AND term CONTAINS a.name))
  )
  WITH DISTINCT i, j, plan_period, work_period, a
  WHERE a IS NOT NULL OR size(plan_period) <> 4 OR toInteger(work_period) <> toInteger(plan_period) + 1
    OR NOT EXISTS { MATCH (i)-[:TARGETS]->(t:Observation)-[:AIMS_AT]->(:Metric) WHERE coalesce(t.period, '') IN ['', work_period] }
  RETURN i, j, plan_period, work_period, coalesce(a.name, 'no_work') AS work, CASE WHEN a IS NULL THEN null ELSE 'proposed' END AS link, a.id AS work_id,
    null AS metric, null AS sought, null AS target, null AS found, null AS unit, coalesce(a.evidence, []) AS answer
  UNION ALL
  MATCH (i:PlanItem)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
  WHERE i.owned_by = s.id
  MATCH (d)-[c:COVERS]->(j:Jurisdiction)
  WHERE c.during IS NOT NULL AND ($place = '' OR j.name = $place OR j.code = $place) AND ($period = '' OR c.during = $period)
  MATCH (later:Document)-[l:COVERS]->(j)
  WHERE l.during > c.during
  WITH i, j, c.during AS plan_period, min(l.during) AS work_period
  MATCH (later:Document)-[l:COVERS]->(j)
  WHERE l.during = work_period
  MATCH (later)-[:PREFERS]->(s:Source)
  MATCH (i)-[:TARGETS]->(t:Observation)-[:AIMS_AT]->(m:Metric)
  WHERE coalesce(t.period, '') IN ['', work_period] AND size(plan_period) = 4 AND toInteger(work_period) = toInteger(plan_period) + 1
  OPTIONAL MATCH (w:Observation)-[:STATED_IN]->(later)
  WHERE w.owned_by = s.id AND w.unit = t.unit AND coalesce(w.period, '') = work_period AND coalesce(w.change, '') = '' AND coalesce(w.modality, '') = ''
    AND EXISTS { MATCH (w)-[:MEASURES]->(m) }
  WITH i, j, plan_period, work_period, t, m, collect(DISTINCT w.value) AS found, collect(DISTINCT coalesce(w.evidence, [])) AS places
  RETURN i, j, plan_period, work_period, '' AS work, null AS link, t.id AS work_id,
    m.name AS metric, coalesce(t.comparator, '') AS sought, t.value AS target, found, t.unit AS unit, reduce(all = [], one IN places | all + one) AS answer
}
RETURN j.name AS place, plan_period, i.order AS number, i.name AS plan, work_period, work, link, metric, target,
  CASE WHEN size(found) = 1 THEN found[0] ELSE null END AS value, unit,
  CASE WHEN metric IS NULL THEN null WHEN size(found) = 0 THEN 'not_stated' WHEN size(found) > 1 THEN 'several_values'
    WHEN sought IN ['以内', '以下', '不超过', '不高于', '低于', '不多于'] THEN CASE WHEN found[0] <= target THEN 'reached' ELSE 'not_reached' END
    WHEN sought IN ['以上', '不少于', '不低于', '超过', '高于', '至少', '余', '多'] OR NOT (i.name CONTAINS '控制' OR i.name CONTAINS '降' OR i.name CONTAINS '减') THEN CASE WHEN found[0] >= target THEN 'reached' ELSE 'not_reached' END
    ELSE 'not_judged' END AS reached,
  i.id AS id, work_id, coalesce(i.evidence, []) + answer AS evidence
ORDER BY place, plan_period, number, id, work_id
