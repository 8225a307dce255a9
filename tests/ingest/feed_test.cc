// RSS and Atom.
#include <gtest/gtest.h>

#include "ingest/sources.h"

namespace isnad::test {
namespace {

const std::string sentence = "قال وزير الري سامر الحداد إن السد الجديد آمن ولا خطر على القرى المجاورة له في الوادي.";

TEST(Feed, Rss) {
  const Taken taken = take_file("a.xml", R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://example.org/rss.dtd">
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>ساحل برس</title><link>https://sahel.example/</link><image><title>شعار</title></image>
<item><title>وزير الري: السد &quot;آمن&quot; &amp;amp; قوي</title><link>https://sahel.example/1</link>
<guid isPermaLink="false">s-1</guid><pubDate>Sun, 04 May 2031 23:30:00 +0300</pubDate><media:title>صورة</media:title>
<description><![CDATA[<p>موجز</p>]]></description>
<content:encoded><![CDATA[<p>)" + sentence + R"(</p><p>اقرأ أيضا: <a href="/2">خبر</a></p><p>)" +
                                             sentence + R"(</p>]]></content:encoded></item>
<item><title>بلا تاريخ</title><guid>https://sahel.example/2</guid><description>سطر أول.

سطر ثان.</description></item>
<item><link>https://sahel.example/3</link></item>
</channel></rss>)");
  ASSERT_EQ(taken.documents.size(), 2U);
  const Document& first = taken.documents[0];
  EXPECT_EQ(first.id, "s-1");
  EXPECT_EQ(first.title, "وزير الري: السد \"آمن\" & قوي");
  EXPECT_EQ(first.text, first.title + "\n\n" + sentence + "\n\n" + sentence + "\n");
  EXPECT_EQ(first.outlet, "ساحل برس");
  EXPECT_EQ(first.published, "2031-05-04");
  EXPECT_EQ(first.url, "https://sahel.example/1");
  const Document& second = taken.documents[1];
  EXPECT_EQ(second.published, "");
  EXPECT_EQ(second.url, "https://sahel.example/2");
  EXPECT_EQ(second.text, "بلا تاريخ\n\nسطر أول.\n\nسطر ثان.\n");
  ASSERT_EQ(taken.failures.size(), 1U);
  EXPECT_EQ(taken.failures[0].place, "item 3");
}

TEST(Feed, Atom) {
  ingest::Options options;
  options.published = "2031-01-01";
  const Taken taken = take_file("a", R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>بريد الجبل</title>
<entry><id>tag:jabal,1</id><title type="html">عنوان &lt;b&gt;أول&lt;/b&gt;</title><link rel="self" href="x"/>
<link rel="alternate" href="https://jabal.example/1"/><updated>2031-05-05T00:00:00Z</updated>
<published>2031-05-04T10:00:00Z</published><summary>موجز</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>)" + sentence + "</p><p>" + sentence + R"(</p></div></content></entry>
<entry><id>tag:jabal,2</id><title>ثان</title><summary>موجز</summary></entry></feed>)",
                                options);
  ASSERT_EQ(taken.documents.size(), 2U);
  EXPECT_EQ(taken.documents[0].id, "tag:jabal,1");
  EXPECT_EQ(taken.documents[0].url, "https://jabal.example/1");
  EXPECT_EQ(taken.documents[0].published, "2031-05-04");
  EXPECT_EQ(taken.documents[0].outlet, "بريد الجبل");
  EXPECT_EQ(taken.documents[0].text, "عنوان أول\n\n" + sentence + "\n\n" + sentence + "\n");
  // A feed without dates.
  EXPECT_EQ(taken.documents[1].published, "2031-01-01");
  EXPECT_EQ(taken.failures.size(), 0U);
}

TEST(Feed, TheDeclaredEncodingIsTaken) {
  const Taken taken = take_file("a.rss",
                                "<?xml version=\"1.0\" encoding=\"windows-1256\"?><rss><channel><item><title>"
                                "\xDE\xC7\xE1 \xC7\xE1\xE6\xD2\xED\xD1</title></item></channel></rss>");
  ASSERT_EQ(taken.documents.size(), 1U);
  EXPECT_EQ(taken.documents[0].title, "قال الوزير");
}

}  // namespace
}  // namespace isnad::test
