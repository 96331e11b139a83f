// id: reported-work
// title: {zh: "报告所写的工作", en: "Work that a report describes"}
// question: {zh: "某个机构(或者全部机构)在报告中做了什么、应做什么、计划做什么?", en: "What did a body do, have to do, or plan to do, according to the reports?"}
// columns: {body: [机构, Body], subject: [主语, Subject], modality: [性质, Modality], activity: [工作, Activity], area: [领域, Area], basis: [根据, Under], section: [段落, Section], place: [地区, Place], period: [时期, Period]}
// coded: [subject, modality]
// params: {body: {default: "", zh: "机构", en: "Body"}, area: {default: "", zh: "领域", en: "Area"}, modality: {default: "", zh: "性质(已开展/应履行/计划)", en: "done/duty/plan"}, place: {default: "", zh: "地区", en: "Place"}, period: {default: "", zh: "时期", en: "Period"}}
// empty: {zh: "已载入的报告没有写这个机构的工作(报告未载明)", en: "the loaded reports say nothing of that body's work (not stated)"}
// example: {body: 县政府}
MATCH (a:Activity)-[:STATED_IN]->(d:Document)-[:PREFERS]->(s:Source)
WHERE a.owned_by = s.id AND ($period = '' OR a.period = $period) AND ($modality = '' OR a.modality = $modality)
OPTIONAL MATCH (a)-[by:CARRIED_OUT_BY]->(b)
OPTIONAL MATCH (:Document)-[m:MENTIONS]->(b)
WITH a, d, s, b, coalesce(by.implicit, false) AS implied, collect(m.surface) AS surfaces
WHERE $body = '' OR b.name = $body OR any(s IN surfaces WHERE $body IN s)
OPTIONAL MATCH (a)-[:IN_AREA]->(w:WorkArea)
OPTIONAL MATCH (a)-[:UNDER]->(u)
OPTIONAL MATCH (d)-[cover:COVERS]->(j:Jurisdiction) WHERE cover.of_source = s.id
WITH a, b, implied, w, u, j
WHERE ($area = '' OR w.name CONTAINS $area OR $area IN coalesce(w.aliases, [])) AND ($place = '' OR j.name = $place OR j.code = $place)
WITH DISTINCT a, b, implied, w, j, u ORDER BY u.name
WITH a, b, implied, w, j, collect(DISTINCT u.name) AS basis
RETURN DISTINCT b.name AS body, CASE WHEN b IS NULL THEN 'not_stated' WHEN implied THEN 'issuer_implied' ELSE 'as_written' END AS subject, a.modality AS modality, a.name AS activity, w.name AS area, basis, a.section AS section, j.name AS place,
  a.period AS period, a.id AS id, coalesce(a.evidence, []) AS evidence
ORDER BY place, period, section, id, body, area
