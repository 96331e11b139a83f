"""Who is meant where the sentence names nobody: the tests of the order in which bearers are looked for.

All sentences are made up.
"""

from __future__ import annotations

import pytest

from loaders.statute.norms.find import norms_of, norms_of_statute
from loaders.statute.norms.implied.context import Context
from loaders.statute.norms.text.norm import Norm

EVERYONE = "任何单位和个人"

# (article, bearers of its norms in order)
ARTICLES: list[tuple[str, list[str | None]]] = [
    # the owner of the thing comes before the bearer of the sentence before, unless others dispose of it
    ("代办人应当出示凭证。灯会商户的招牌应当保持牢固。", ["代办人", "灯会商户"]),
    ("文化部门应当检查花灯。灯会商户的花灯应当列入花灯名录。", ["文化部门", "文化部门"]),
    # whoever applies
    ("鱼商应当向渔业部门申请鱼市摊位。申请摊位的，应当出示健康证明。", ["鱼商", "鱼商"]),
    ("渔业部门应当公布摊位。申请摊位的，应当出示健康证明。申请人不得转让摊位。", ["渔业部门", "申请人", "申请人"]),
    # who makes further rules does not have to follow them
    ("养蜂人应当登记蜂箱。\n蜂箱登记的办法，由农业部门制定。\n变更蜂箱位置的，应当报告。", ["养蜂人", "农业部门", "养蜂人"]),
    # an authority's act goes back beyond those who have a right
    ("市人民政府应当修缮古桥。任何单位和个人有权举报损毁古桥的行为。对举报有功的人员，应当给予奖励。", [
        "市人民政府", EVERYONE, "市人民政府"]),
    ("由渔政机构扣押渔网。船主提供合法证明的，应当及时退还被扣押的渔网。", ["渔政机构", "渔政机构"]),
    # claims, which courts uphold; where those whom an authority regulates carry on their business
    ("人民法院应当审理灯费纠纷。船员请求支付灯费的，应予支持。", ["人民法院", "人民法院"]),
    ("由航标机构管理灯区。在灯区内砍伐树木的，应当取得许可。", ["航标机构", EVERYONE]),
    ("航标部门应当公布条件。取得灯塔经营许可，应当有固定的场所。", ["航标部门", None]),
    # an exception from what everyone is forbidden
    ("禁止在桥面堆放货物。确需临时堆放的，应当经桥梁管理机构同意。", [EVERYONE, EVERYONE]),
    # a paragraph with a matter of its own
    ("文化部门应当编制灯会名册。\n渡口栈桥应当设置防滑条。", ["文化部门", None]),
    ("文化部门应当保护古桥。\n古桥的桥栏应当每年检修。", ["文化部门", "文化部门"]),
    ("新建鱼市应当建设冷库。\n渔业部门应当公布鱼价。", [EVERYONE, "渔业部门"]),
    # what is counted or set up does not act; a bare bearer before its thing
    ("评奖委员会应当公布名单。获奖候选人应当不超过三名。", ["评奖委员会", "评奖委员会"]),
    ("检查时，检查人员不得少于二人。", ["检查人员"]),
    ("出售活鱼的商户，其水箱应当加盖。", ["出售活鱼的商户"]),
    # the thing before an adverbial, before a part of it
    ("灯会商户收取的押金，在扣除租金后，应当退还，不得挪用。", ["灯会商户", "灯会商户"]),
    ("灯会商户支付给工匠的款项，超过限额的部分，应当转账。", ["灯会商户"]),
    # kinds of a thing that a paragraph before has nothing to do with
    ("文化部门应当设立标识。\n已建的渡口，河湾以内的应当拆除，河湾以外的应当检修。", ["文化部门", None, None]),
    ("栈桥应当防滑。登记机构应当收费。", [None, "登记机构"]),
    # whom a single item names, and what is no doer, bears no norm of another line
    ("运输花灯的，应当遵守下列规定：\n（一）携带凭证；\n（二）灯会商户应当到场。", [EVERYONE, "灯会商户"]),
    # the parties of a dispute, who is exempt, whose business it is
    ("花灯买卖纠纷可以调解。\n当事人不服的，可以起诉。", ["当事人", "当事人"]),
    ("灯会商户应当登记花灯。小型花灯，可以不登记花灯。", ["灯会商户", "灯会商户"]),
    ("文化部门应当治理河湾。依法进行河沙开采的，应当制定方案。", ["文化部门", EVERYONE]),
    ("守塔人在试用期的工资不得低于约定标准的一半，并不得低于用人单位所在地的标准。", ["用人单位", "用人单位"]),
    # the items of a list under one open stem have one bearer; who is named after the deed
    ("运输单位应当登记。\n运输花灯应当遵守下列规定：\n（一）携带凭证；\n（二）不得混装。", ["运输单位"] * 3),
    ("挂花灯的，应当遵守下列规定：\n（一）携带凭证；\n（二）不得混装。", [None, EVERYONE]),
    # not at will
    ("文化部门应当登记古桥。古桥的名称不得擅自变更。", ["文化部门", EVERYONE]),
    # consent, money, documents
    ("商户应当购买花灯。参展花灯经文化部门审核合格的，可以减免展位费。", ["商户", "文化部门"]),
    ("古桥修缮经费应当列入财政预算。\n市人民政府应当组织修缮古桥。", ["市人民政府", "市人民政府"]),
    ("鉴定机构应当出具花灯鉴定报告。委托人应当付费。鉴定报告应当载明花灯尺寸。", ["鉴定机构", "委托人", "鉴定机构"]),
    # the subject of a plain clause goes on after a semicolon
    ("借灯人按照约定归还花灯；逾期的，应当支付租金。", ["借灯人"]),
    # several conditions in one sentence: what was left open stays open
    ("花灯应当通风，达不到标准的，应当拆除。\n文化部门应当巡查灯会。", [None, None, "文化部门"]),
    # whoever inquires publishes what was found, who only has to bear with it or to improve does not
    ("航标部门应当对灯塔进行检查。守塔人应当予以配合。检查结果应当公布。", ["航标部门", "守塔人", "航标部门"]),
    ("守塔人应当报航标部门进行评估。灯具厂应当供油。评估结果应当公布。", ["守塔人", "灯具厂", "灯具厂"]),
    # what others see to for a person
    ("守塔人的配备应当与灯塔的数量相适应。\n航标部门应当公布灯塔。", [None, "航标部门"]),
    ("航标部门应当登记灯塔。守塔人名单应当在灯塔启用前张贴。", ["航标部门", "航标部门"]),
    # whom the article names after the deed, be it a ban or named only later
    ("饲养鸽子不得扰民。养鸽人应当打扫鸽舍。", ["养鸽人", "养鸽人"]),
    ("文化部门应当公布灯会。\n报送花灯，应当填写清单。\n报送单位应当保留底稿。", ["文化部门", "报送单位", "报送单位"]),
    # a plan beside other plans; what is settled is not to be changed by anybody
    ("航标部门应当编制灯塔规划。渔港规划应当与灯塔规划相衔接。", ["航标部门", None]),
    ("航标部门应当编制灯塔规划。\n经批准后，不得擅自变更。", ["航标部门", EVERYONE]),
    # who only helps is not spoken of any longer; who decides explains; the agent of an item stays in its list
    ("航标部门应当巡查灯塔，守塔人应当予以配合。发现险情的，应当立即抢修。", ["航标部门", "守塔人", "航标部门"]),
    ("守塔人可以提出建议，由塔务委员会决定是否列入日程。不列入日程的，应当说明理由。", [
        "守塔人", "塔务委员会", "塔务委员会"]),
    ("携带灯具应当遵守下列规定：\n（一）由守灯人管理，灯绳不得超过二米；\n（二）清除灯油。\n灯具损坏的，应当更换。", [
        "守灯人", "守灯人", EVERYONE, None]),
    # 还 and 除…外 leave open what the norm is about; what else is due is due of the same bearer
    ("申请灯塔的，还应当提交图纸。申请人应当到场。", ["申请人", "申请人"]),
    ("花灯工程施工，除洒水外，还应当设置围栏。\n施工单位应当保持清洁。", ["施工单位", "施工单位"]),
    # what people ask an authority for, what they may begin when it has consented
    ("守塔人应当登记。航标部门应当核查。对核查结果不服的，可以申请复查。", ["守塔人", "航标部门", "守塔人"]),
    ("航标部门应当催告。逾期不拆除的，可以申请人民法院强制执行。", ["航标部门", "航标部门"]),
    ("航标部门应当组织验收。未经验收的灯塔不得投入使用。", ["航标部门", EVERYONE]),
    ("航标部门应当组织验收。灯塔经验收合格的，方可投入使用。", ["航标部门", None]),
    # whoever else does not go on, nor somebody's own people in another paragraph; another level is another body
    ("航标部门可以发布通告，其他单位不得发布。通告应当标明日期。", ["航标部门", "其他单位", "航标部门"]),
    ("灯塔的所有人应当登记，其管理人应当巡查。\n发生险情的，应当立即报告。", ["灯塔的所有人", "其管理人", "灯塔的所有人"]),
    ("区航标管理部门应当巡查。发现险情的，应当报市航标管理部门。", ["区航标管理部门", "区航标管理部门"]),
    ("区航标管理部门应当巡查。发现险情的，应当报航标管理部门。", ["区航标管理部门", None]),
    # who diverts money or things is not the authority that disposes of them
    ("航标部门应当管理灯塔基金。\n灯塔基金不得截留。", ["航标部门", EVERYONE]),
    ("航标部门应当公布名录。灯塔应当按照用途使用，不得改作他用。", ["航标部门", "航标部门", EVERYONE]),
    ("灯塔企业应当登记灯具。收取的灯费应当用于检修，不得挪作他用。", ["灯塔企业", "灯塔企业", "灯塔企业"]),
    # names: convicts, 一经; the seat of a body is not the body
    ("罪犯应当参加劳动。罪犯逃脱的，应当收监。", ["罪犯", None]),
    ("灯塔企业一经发现险情，应当报告。", ["灯塔企业"]),
    ("省人民政府所在地的市应当设立灯塔。", [None]),
    # whose term it is; who has to answer is not spoken of any longer; 的 within the name of a document
    ("守塔员的任期为五年，一般不得连任。", ["守塔员"]),
    ("航标部门可以要求灯塔企业说明情况。灯塔企业应当按要求说明、提供。\n对于情况复杂的，可以邀请专家论证。", [
        "航标部门", "灯塔企业", "航标部门"]),
    ("灯塔设置的技术规范由航标部门制定。\n灯塔设置技术规范应当明确灯高。", ["航标部门", "航标部门"]),
    # who violates is liable, not who punishes
    ("违反规定的，由航标部门处罚款。\n违反规定造成损失的，应当依法赔偿。", ["航标部门", None]),
    ("擅自熄灯的，由航标部门依法予以处罚。\n熄灯给船主造成损失的，应当依法给予赔偿。", ["航标部门", None]),
    # exceptions from a ban with their occasion, the contrary of what everyone is forbidden
    ("禁止在塔区点火。节庆活动确需点火的，应当报告。", [EVERYONE, EVERYONE]),
    ("停放灯车的，不得越线停放，应当关灯。", [EVERYONE, EVERYONE]),
    # 被 before a name tells its counterpart; what somebody finds is not done to somebody
    ("保险人应当说明条款。发现险情的，应当告知被保险人。", ["保险人", "保险人"]),
    ("灯塔企业应当巡查。发现灯塔企业所掌握的图纸不符的，应当更正。", ["灯塔企业", "灯塔企业"]),
    # what nobody may change at will is changed by whoever made it; who inspects does not then drive
    ("航标部门应当编制灯塔规划。任何单位和个人不得擅自修改。确需修改的，应当公示。", ["航标部门", EVERYONE, "航标部门"]),
    ("灯车由检验机构定期检验。经检验合格的，方可上道路行驶。", ["检验机构", None]),
    # -- whose trade, who makes, who owns by name; an agent in an item is not whom its sisters address
    ("灯具作坊生产加工的灯具应当有标签。", ["灯具作坊"]),
    ("灯塔企业生产经营活动应当符合标准。", ["灯塔企业"]),
    ("携带灯具的，应当遵守下列规定：\n（一）佩戴标牌；\n（二）由守灯人管理，灯绳不得超过二米；\n（三）清除灯油。", [
        EVERYONE, "守灯人", "守灯人", EVERYONE]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "bearers"), ARTICLES, ids=[text[:14] for text, _ in ARTICLES])
def test_bearers_of_invented_articles(text: str, bearers: list[str | None]) -> None:
    assert [norm.bearer for norm in norms_of(text)] == bearers


# (articles, number of the article that is asked, bearers of its norms)
STATUTES: list[tuple[list[str], int, list[str | None]]] = [
    (["鱼商或者其代理人申请摊位，应当向鱼市提出。", "有下列情形之一的，可以重新申请摊位："], 1, ["鱼商或者其代理人"]),
    (["申请人应当如实填写。", "有下列情形之一的，可以重新申请摊位："], 1, ["申请人"]),
    (["渔业部门负责组织编制鱼市规划。", "鱼市规划的编制，应当征求鱼商意见。"], 1, ["渔业部门"]),
    (["鱼市规划由渔业部门编制。", "鱼市规划应当明确摊位的数量。"], 1, ["渔业部门"]),
    (["渔业部门应当编制鱼市规划。", "编制鱼市规划，应当征求鱼商意见。"], 1, ["渔业部门"]),
    (["设置人应当保持招牌牢固。", "设置落地招牌，应当符合规范。"], 1, ["设置人"]),
    (["临时摆摊经营者应当清扫场地。", "临时摆摊经营的，应当缴纳清洁费。"], 1, ["临时摆摊经营者"]),
    (["管理部门应当采用人工方式清扫。", "采用人工方式的，应当公示。"], 1, [None]),
    (["渔业部门应当登记渔船。", "新建渔船，应当符合规范。"], 1, [EVERYONE]),
    (["养鱼企业可以向渔业部门提出申请。", "符合规格的渔船，可以申请靠岸。"], 1, ["养鱼企业"]),
    (["花灯名录和花灯规范应当公布。", "制灯者应当留存记录。\n花灯应当防雨。"], 1, ["制灯者", "制灯者"]),
    (["花灯名录和花灯规范应当公布。", "花灯应当防雨。\n制灯者应当留存记录。"], 1, [None, "制灯者"]),
    (["本办法适用于境内的渔场、渔业公司（以下统称养鱼企业）。", "鱼苗应当检疫。"], 1, ["养鱼企业"]),
    (["本办法适用于境内的渔场、渔业公司（以下统称养鱼企业）。", "养鱼活动应当遵循自愿的原则。"], 1, [None]),
    (["渔业部门应当编制鱼市规划。", "鱼市规划应当符合渔港规划。"], 1, [None]),
    (["远洋捕捞机构应当备案。", "从事远洋捕捞业务，应当配备救生艇。"], 1, ["远洋捕捞机构"]),
    (["远洋捕捞机构应当备案。", "从事远洋捕捞业务，应当遵循诚信原则。"], 1, [None]),
    (["养鸽人应当打扫鸽舍。养鸽人应当登记。", "养鸽应当缴纳清洁费。"], 1, ["养鸽人"]),
    (
        ["提案人应当到会。提案人可以撤回。", "提出法规案，应当附说明。修改法规的，还应当附对照表。"],
        1,
        ["提案人", "提案人"],
    ),
    (["提案人应当到会。提案人可以撤回。", "拟向大会提出的议案，在闭会期间，可以先交委员会。"], 1, ["提案人"]),
    (["航标灯具使用人应当检修。航标灯具使用人应当登记。", "其航标灯具应当加罩。"], 1, ["航标灯具使用人"]),
    (["未经渔政机构批准，不得在港内养鱼。"], 0, ["任何单位和个人"]),
    (["渔政机构应当巡查。\n未经渔政机构批准，不得在港内养鱼。"], 0, ["渔政机构", "任何单位和个人"]),
    # what only courts do, in a text on crimes
    (["盗窃灯塔财物，数额在十万元以上的，应当认定为刑法第二百六十四条规定的“数额巨大”。"], 0, ["人民法院"]),
    (["毁坏灯塔，判处三年以上有期徒刑。", "有自首情节的，可以从轻处罚。"], 1, ["人民法院"]),
    (["毁坏灯塔的，由航标部门处罚款。", "主动修复的，应当从轻或者减轻行政处罚。"], 1, [None]),
]


@pytest.mark.parametrize(("texts", "index", "bearers"), STATUTES, ids=[texts[index] for texts, index, _ in STATUTES])
def test_bearers_by_the_other_articles(texts: list[str], index: int, bearers: list[str | None]) -> None:
    assert [norm.bearer for norm in norms_of(texts[index], Context(texts))] == bearers


def test_the_source_says_where_the_bearer_was_found() -> None:
    law = Context(
        [
            "渔业部门应当编制鱼市规划。",
            "鱼市规划应当明确摊位的数量。",
            "禁止在鱼市生火。确需生火的，应当经消防机构同意。",
        ]
    )

    def sources(index: int) -> list[tuple[str, bool]]:
        norms: list[Norm] = norms_of(law.wording.texts[index], law)
        return [(norm.implied_source, norm.bearer_place is None) for norm in norms]

    assert sources(1) == [("statute", True)]
    assert sources(2) == [("everyone", True), ("everyone", True)]


def test_whoever_is_named_after_an_activity_carries_it_out() -> None:
    statute = [
        "施工单位应当公示进度。施工单位应当清运泥土。",
        "灯塔工程施工应当遵守下列规定：\n（一）设置围挡；\n（二）洒水。",
    ]
    assert [norm.bearer for norm in list(norms_of_statute(statute))[1]] == ["施工单位", "施工单位"]


@pytest.mark.parametrize(
    "text", ["机关、单位、值班期间，应当点灯。", "灯塔站且，应当点灯。", "且，应当点灯。", "期间，应当点灯。"]
)
def test_a_phrase_may_be_empty(text: str) -> None:
    assert [norm.modality for norm in norms_of(text)] == ["obligation"]


@pytest.mark.parametrize(
    ("text", "bearers"),
    [
        ("养鱼企业应当消毒池水，严禁倾倒废水。", ["养鱼企业", "养鱼企业"]),
        ("渔业部门应当划定禁渔区。\n在禁渔区内，不得捕鱼。", ["渔业部门", EVERYONE]),
        ("医院、学校、渔业企业等产生的废水应当集中处理，严禁倾倒。", ["医院、学校、渔业企业等"] * 2),
        ("渔民的补贴应当列入财政预算。", [None]),
        ("不得查封与案件无关的灯塔。不得拆除灯塔。", [None, EVERYONE]),
        ("承办单位收到申请后，无正当理由不得拒绝。", ["承办单位"]),
        ("制定涉及养鱼的规范性文件，应当听取意见。\n养鱼企业可以建议修改。", [None, "养鱼企业"]),
        ("举办单位应当备案。渔业部门应当公告。举办鱼市的，应当保持清洁。", ["举办单位", "渔业部门", "举办单位"]),
        ("养鱼企业的船只，在颜色上应当统一。", ["养鱼企业"]),
        ("养鱼企业依法取得的鱼款、鱼票和其他收入，可以存入银行。", ["养鱼企业"]),
        ("取得许可证的企业的船只应当登记。", ["取得许可证的企业"]),
        ("渔民不能出售的鱼应当销毁。", [None]),
        ("渔民违反规定，当事人主动改正的，应当依法从轻处罚。", [None]),
        ("养鱼企业可以设立鱼市。侵害养鱼企业权益的，应当赔偿。", ["养鱼企业", None]),
        ("渔民为餐馆提供鱼货的，其鱼货应当新鲜。", ["渔民"]),
        ("养鱼企业开展促销，最高奖的金额不得超过五千元。", ["养鱼企业"]),
        ("养鱼企业减少用水量的，其节余的指标可以转让。渔业部门应当公布鱼价。", ["养鱼企业", "渔业部门"]),
        ("渔业部门办理许可时，程序必须公开。", ["渔业部门"]),
        ("养鱼企业占用渔场的，应当给予补偿。", ["养鱼企业"]),
        ("渔民的渔船被征用的，应当给予补偿。", [None]),
        ("因占用渔场给渔民造成损失的，应当给予补偿。", [None]),
        ("养鱼企业的名称、住所发生变更的，应当在十日内告知登记机关。", ["养鱼企业"]),
        ("渔业部门应当公布名单。\n向鱼塘引进外来鱼种，应当办理审批手续。", ["渔业部门", None]),
        ("渔业部门应当公布名单。占用渔场的，应当缴纳补偿费。", ["渔业部门", EVERYONE]),
        ("渔民死亡后，其渔船应当登记。", [None]),
        ("渔民应聘渔政的，学历可以放宽。", [None]),
        ("渔民遇险时，其他渔船应当救助。", [None]),
        ("鱼市摊位可以分区划定。渔业部门应当公布鱼价。", [None, "渔业部门"]),
        ("鱼价随行就市，不具备条件的，可以实行定价。\n渔民应当出示鱼票。", [None, "渔民"]),
        ("禁止占用渔场；确需占用的，应当补建。\n禁止养鱼企业倾倒废水。", [EVERYONE, EVERYONE, "养鱼企业"]),
        ("禁止占用渔场；确需占用的，应当补建。养鱼企业应当保护渔场。", [EVERYONE, "养鱼企业", "养鱼企业"]),
        ("进口鱼苗应当检疫，经检疫合格后方可出售。", [EVERYONE, EVERYONE]),
        ("渔业部门应当公布鱼价。拆除鱼塘的，应当依法取得拆除许可证。", ["渔业部门", None]),
        ("养鱼企业的监督检查，应当公开进行。", [None]),
        ("渔业部门应当公布鱼价。\n鱼苗应当经检疫机构检疫；未经检疫的，不得引进。", ["渔业部门", "检疫机构", EVERYONE]),
        ("鱼市建设用地应当列入土地利用计划。\n渔业部门应当公布鱼市名单。", [None, "渔业部门"]),
    ],
)
def test_who_is_not_meant(text: str, bearers: list[str | None]) -> None:
    assert [norm.bearer for norm in norms_of(text)] == bearers
