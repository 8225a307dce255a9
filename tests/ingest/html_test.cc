// Pages in the styles of Arab news sites: what of them is the article.
#include <gtest/gtest.h>

#include "ingest/box_label.h"
#include "ingest/sources.h"
#include "ingest/structured_data.h"

namespace isnad::test {
namespace {

using ingest::Options;

const std::string lead = "قال وزير الري سامر الحداد إن السد الجديد آمن ولا خطر على القرى المجاورة له في الوادي.";
const std::string second = "وأضاف في مؤتمر صحافي أن أعمال الصيانة ستنتهي في نهاية الشهر المقبل بحسب الخطة الموضوعة.";
const std::string third = "في المقابل، نفت لجنة الأهالي أن تكون قد تسلمت أي تقرير عن سلامة السد منذ عام كامل.";
const std::string expected = lead + "\n\n" + second + "\n\n" + third + "\n";
const std::string comment = "هذا كلام لا يصدقه أحد من أهل القرية فنحن نرى الماء يتسرب كل يوم من تحت السد القديم.";
const std::string teaser = "انتخاب مجلس جديد لنقابة الصيادين في الميناء الشمالي بعد جلسة طويلة";

std::string link(const std::string& text) { return "<a href=\"/n/1\">" + text + "</a>"; }

struct PageCase {
  const char* description;
  std::string html;
  // Empty: not looked at.
  std::string title;
  std::string text;  // behind the title
  std::string published;
  std::string outlet;
  std::string url;
};

void PrintTo(const PageCase& it, std::ostream* out) { *out << it.description; }  // NOLINT: GoogleTest's name

class Pages : public testing::TestWithParam<PageCase> {};

TEST_P(Pages, AreReduced) {
  const PageCase& it = GetParam();
  const Taken taken = take_file("a.html", it.html);
  ASSERT_EQ(taken.documents.size(), 1U) << (taken.failures.empty() ? "" : taken.failures[0].reason);
  EXPECT_EQ(taken.failures.size(), 0U);
  const Document& document = taken.documents[0];
  EXPECT_EQ(document.title, it.title);
  EXPECT_EQ(document.text, it.title + "\n\n" + it.text);
  EXPECT_EQ(document.published, it.published);
  EXPECT_EQ(document.outlet, it.outlet);
  EXPECT_EQ(document.url, it.url);
}

const std::string menu = "<header class=\"site-header\"><div class=\"logo\">ساحل برس</div><nav><ul><li>" +
                         link("الرئيسية") + "</li><li>" + link("سياسة") + "</li><li>" + link("اقتصاد") +
                         "</li></ul></nav></header>";
const std::string footer =
    "<footer><p>جميع الحقوق محفوظة لمؤسسة ساحل برس للنشر والتوزيع والإعلان في المنطقة الشمالية.</p></footer>";

const std::string json_ld_head = R"(<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">
<title>وزير الري: السد آمن | ساحل برس</title>
<link rel="canonical" href="https://sahelpress.example/news/17">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"ساحل"},
{"@type":["NewsArticle"],"headline":"وزير الري: السد &quot;آمن&quot;","datePublished":"2031-05-04T22:15:00+03:00",
"publisher":{"@type":"Organization","name":"ساحل برس"}BODY}]}</script></head><body>)";

std::string json_ld(const std::string& body) {
  std::string head = json_ld_head;
  const size_t at = head.find("BODY");
  return head.replace(at, 4, body.empty() ? "" : ",\"articleBody\":\"" + body + "\"");
}

std::string paragraphs() { return "<p>" + lead + "</p><p>" + second + "</p>\n<p>" + third + "</p>"; }

std::string windows1256(std::string_view head) {
  // قال الوزير سامر الحداد إن المدينة آمنة ولا خطر على القرى المجاورة
  const std::string text =
      "\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1 \xD3\xC7\xE3\xD1 \xC7\xE1\xCD\xCF\xC7\xCF \xC5\xE4 "
      "\xC7\xE1\xE3\xCF\xED\xE4\xC9 \xC2\xE3\xE4\xC9 \xE6\xE1\xC7 \xCE\xD8\xD1 \xDA\xE1\xEC \xC7\xE1\xDE\xD1\xEC "
      "\xC7\xE1\xE3\xCC\xC7\xE6\xD1\xC9";
  return std::string(head) + "<title>\xCE\xC8\xD1</title></head><body><p>" + text + "</p></body></html>";
}
const std::string windows1256_text = "قال الوزير سامر الحداد إن المدينة آمنة ولا خطر على القرى المجاورة\n";

INSTANTIATE_TEST_SUITE_P(
    Cases, Pages,
    testing::Values(
        PageCase{"JSON-LD, the text in <article>, with a box and comments",
                 json_ld("") + menu + "<main><article><h1>وزير الري: السد «آمن»</h1><time datetime=\"2031-05-01\">" +
                     "1 مايو</time><figure><img src=x><figcaption>" + teaser + "</figcaption></figure><p>" + lead +
                     "</p><div class=\"box\"><h3>اقرأ أيضاً</h3><ul><li>" + link(teaser) + "</li><li>" +
                     link("خبر ثان") + "</li></ul></div><p>" + second + "</p><p>" + third + "</p><div class=\"tags\">" +
                     link("السد") + link("الري") + "</div></article>" +
                     "<section id=\"comments\"><h3>التعليقات</h3><p>" + comment + "</p></section></main>" + footer,
                 "وزير الري: السد \"آمن\"", expected, "2031-05-04", "ساحل برس", "https://sahelpress.example/news/17"},
        PageCase{"JSON-LD with the body, which the page has in paragraphs",
                 json_ld(lead + " " + second + " " + third) + menu + "<div class=\"x\">" + paragraphs() +
                     "</div><div><p>" + comment + "</p><p>" + comment + "</p><p>" + comment + comment + "</p></div>",
                 "وزير الري: السد \"آمن\"", expected, "2031-05-04", "ساحل برس", "https://sahelpress.example/news/17"},
        PageCase{"JSON-LD with the body, which the page has not",
                 json_ld("<p>" + lead + "</p><p>" + second + "</p><p>" + third + "</p>") + menu +
                     "<div id=\"app\"></div>" + footer,
                 "وزير الري: السد \"آمن\"", expected, "2031-05-04", "ساحل برس", "https://sahelpress.example/news/17"},
        PageCase{"JSON-LD with the beginning of the body only",
                 json_ld(lead.substr(0, lead.size() / 2)) + menu + "<article>" + paragraphs() + "</article>",
                 "وزير الري: السد \"آمن\"", expected, "2031-05-04", "ساحل برس", "https://sahelpress.example/news/17"},
        PageCase{
            "Open Graph alone, the text in a <div>, labels inside",
            R"(<html><head><meta charset="utf-8"><meta property="og:title" content="لجنة الأهالي: لا تقرير - بريد الجبل">
<meta property="og:site_name" content="بريد الجبل"><meta property="og:url" content="https://jabal.example/a/9">
<meta property="article:published_time" content="2030-12-31T23:59:00Z"></head><body class="single has-sidebar">)" +
                menu + "<div class=\"container\"><div class=\"post\"><h1>لجنة الأهالي: لا تقرير</h1>" +
                "<div class=\"share-buttons\">شارك</div><div class=\"entry\"><p>" + lead +
                "</p><p>اقرأ أيضا: " + link(teaser) + "</p><p>" + second + "</p><p><strong>شاهد أيضاً:</strong> " +
                link("فيديو من الميناء") + "</p><p>" + third + "</p></div></div><aside class=\"sidebar\"><p>" +
                comment + "</p></aside></div>" + footer,
            "لجنة الأهالي: لا تقرير", expected, "2030-12-31", "بريد الجبل", "https://jabal.example/a/9"},
        PageCase{"density alone: tables, breaks, a related list, comments without a class",
                 "<html><head><meta charset=utf-8><title>السد آمن</title></head><body><table><tr><td>" +
                     link("الرئيسية") + "<br>" + link("رياضة") +
                     "</td><td><font size=2>الأحد 4 أيار/مايو 2031<br><br>" + lead + "<br><br>" + second + "<br>" +
                     third + "<br><br></font><b>مواضيع ذات صلة</b><ul><li>" + link(teaser) + "</li><li>" +
                     link(teaser + " أمس") + "</li></ul></td></tr></table><div><h4>3 تعليقات</h4><p>" + comment +
                     "</p></div></body></html>",
                 "السد آمن", expected, "", "", ""},
        PageCase{"articleBody marked up, teasers that are articles",
                 "<html><meta charset=utf-8><title>السد آمن</title><body><div itemprop=\"articleBody\">" +
                     paragraphs() + "</div><div><article><h3>" + link(teaser) + "</h3><p>" + comment +
                     "</p></article><article><h3>" + link(teaser) + "</h3><p>" + comment + "</p></article></div>",
                 "السد آمن", expected, "", "", ""},
        PageCase{"a form around everything, a frame with the name of a box",
                 "<html><meta charset=utf-8><title>السد آمن</title><body><form id=aspnetForm><div class=\"main "
                 "with-sidebar\">"
                 "<h1>السد آمن</h1><span>" +
                     lead + "</span><p>" + second + "</p><p>" + third + "</p></div></form>",
                 "السد آمن", expected, "", "", ""},
        PageCase{
            "the names of the boxes in a sentence are no boxes",
            "<html><meta charset=utf-8><title>خبر</title><article><p>" + lead +
                "</p><p>وتعليقات القراء على الخبر كثيرة، "
                "وقد يهمك أن تعرف أن الوزير قرأها كلها قبل أن يرد عليها.</p></article>",
            "خبر",
            lead + "\n\nوتعليقات القراء على الخبر كثيرة، وقد يهمك أن تعرف أن الوزير قرأها كلها قبل أن يرد عليها.\n", "",
            "", ""},
        PageCase{"entities, blanks, hidden text, links in the text",
                 "<html><meta charset=utf-8><title>خبر &amp; خبر</title><article><p>قال&nbsp;الوزير\n   " +
                     link("سامر الحداد") +
                     " إن «السد» آمن ولا خطر على القرى المجاورة له &#1601;&#1610; الوادي.<span "
                     "hidden>x</span><script>x()</script>"
                     "<span style=\"display: none\">y</span></p></article>",
                 "خبر & خبر", "قال الوزير سامر الحداد إن «السد» آمن ولا خطر على القرى المجاورة له في الوادي.\n", "", "",
                 ""},
        PageCase{"the time of the article, not that of a teaser before it",
                 "<html><meta charset=utf-8><title>خبر</title><div><time datetime=2031-01-01></time>" + link(teaser) +
                     "</div><article><time datetime=\"2031-05-04T08:00\"></time>" + paragraphs() + "</article>",
                 "خبر", expected, "2031-05-04", "", ""},
        PageCase{"windows-1256 by meta charset", windows1256("<html><head><meta charset=\"windows-1256\">"), "خبر",
                 windows1256_text, "", "", ""},
        PageCase{"windows-1256 by http-equiv",
                 windows1256("<html><head><META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=windows-1256\">"),
                 "خبر", windows1256_text, "", "", ""},
        PageCase{"windows-1256 that says it is UTF-8", windows1256("<html><head><meta charset=utf-8>"), "خبر",
                 windows1256_text, "", "", ""},
        PageCase{"UTF-8 that says it is windows-1256",
                 "<html><head><meta charset=windows-1256><title>خبر</title></head><p>" + lead, "خبر", lead + "\n", "",
                 "", ""}),
    [](const auto& info) { return "Case" + std::to_string(info.index); });

TEST(Html, WhatTheCallerSaysFillsWhatThePageDoesNot) {
  Options options;
  options.outlet = "النهر";
  options.published = "2031-01-01";
  const Taken taken = take_file("a.html", "<html><title>خبر</title><p>" + lead, options);
  ASSERT_EQ(taken.documents.size(), 1U);
  EXPECT_EQ(taken.documents[0].outlet, "النهر");
  EXPECT_EQ(taken.documents[0].published, "2031-01-01");
  EXPECT_EQ(take_file("a.html", json_ld("") + paragraphs(), options).documents.at(0).outlet, "ساحل برس");
}

TEST(Html, BoxLabels) {
  using ingest::BoxLabel;
  for (const char* const label :
       {"اقرأ أيضاً", "إقرأ أيضا:", "مواضيع ذات صلة", "شاهد أيضًا:", "أخبار متعلقة", "قد يهمك أيضا", "الأكثر قراءة"}) {
    EXPECT_EQ(ingest::box_label(label, false), BoxLabel::related) << label;
  }
  for (const char* const label : {"التعليقات", "3 تعليقات", "التعليقات (12)", "أضف تعليقاً", "اترك تعليقا"}) {
    EXPECT_EQ(ingest::box_label(label, false), BoxLabel::comments) << label;
  }
  for (const char* const text : {"", "قال الوزير", "اقرأ", "تعليقات الوزير أثارت جدلا",
                                 "آخر الأخبار الواردة من الميناء تقول إن السفينة وصلت سالمة."}) {
    EXPECT_EQ(ingest::box_label(text, false), BoxLabel::none) << text;
  }
}

TEST(Html, BrokenStructuredDataSayNothing) {
  for (const char* const json : {"{", "[]", "7", "\"x\"", "{\"@type\":7}",
                                 "{\"@type\":\"NewsArticle\",\"headline\":{\"a\":[]},\"publisher\":[]}"}) {
    const Taken taken = take_file("a.html", std::string("<html><title>خبر</title><script type=application/ld+json>") +
                                                json + "</script><p>" + lead);
    ASSERT_EQ(taken.documents.size(), 1U) << json;
    EXPECT_EQ(taken.documents[0].title, "خبر") << json;
  }
}

}  // namespace
}  // namespace isnad::test
