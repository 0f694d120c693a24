export interface PlantedFault {
  readonly fault: string;
  /** The first place that matches is replaced. */
  readonly replace: string | RegExp;
  readonly by: string;
  readonly refusedBy: "the schema" | "our checks";
  /** Part of what is said. */
  readonly saying: string;
}

const bySchema = (fault: string, replace: string | RegExp, by: string, saying: string): PlantedFault =>
  ({ fault, replace, by, refusedBy: "the schema", saying });
const byUs = (fault: string, replace: string | RegExp, by: string, saying: string): PlantedFault =>
  ({ fault, replace, by, refusedBy: "our checks", saying });

const provider = "<ProviderName>PIR add-in project</ProviderName>";
const locale = "<DefaultLocale>en-GB</DefaultLocale>";
const check16 = '<bt:Image size="16" resid="check16"/>';

/** One for each kind of look, and who has to see it: where the schema does, our own checks need not. */
export const plantedFaults: readonly PlantedFault[] = [
  bySchema("the locale before the provider", new RegExp(`${provider}\\s+${locale}`), locale + provider, "DefaultLocale"),
  bySchema("resources before the hosts", /<Hosts>(?=\s+<Host xsi:type)/, "<Resources/><Hosts>", "Hosts"),
  bySchema("an unknown element", "<DefaultSettings>", "<Colour/><DefaultSettings>", "Colour"),
  bySchema("an unknown attribute", "<Group id=", '<Group colour="red" id=', "colour"),
  bySchema("no display name", /<DisplayName .*\/>/, "", "Description"),
  bySchema("an id that is no GUID", /<Id>.*<\/Id>/, "<Id>pir-add-in</Id>", "pir-add-in"),
  bySchema("a version of five parts", /<Version>.*<\/Version>/, "<Version>1.0.0.0.0</Version>", "1.0.0.0.0"),
  bySchema("a version of words", /<Version>.*<\/Version>/, "<Version>1.0.0-beta</Version>", "1.0.0-beta"),
  bySchema("a permission of mail add-ins", "ReadWriteDocument", "ReadWriteMailbox", "ReadWriteMailbox"),
  bySchema("a provider of 126 characters", provider, `<ProviderName>${"x".repeat(126)}</ProviderName>`, "maxLength"),
  bySchema("a display name of 126 characters", /<DisplayName .*\/>/, `<DisplayName DefaultValue="${"x".repeat(126)}"/>`, "maxLength"),
  bySchema("a description of 251 characters", /<Description DefaultValue=".*"\/>/, `<Description DefaultValue="${"x".repeat(251)}"/>`, "maxLength"),
  bySchema("a short string of 126 characters", 'id="groupLabel" DefaultValue="PIR"', `id="groupLabel" DefaultValue="${"x".repeat(126)}"`, "maxLength"),
  bySchema("a long string of 251 characters", /id="checkDescription" DefaultValue=".*"/, `id="checkDescription" DefaultValue="${"x".repeat(251)}"`, "maxLength"),
  bySchema("an empty label", 'id="groupLabel" DefaultValue="PIR"', 'id="groupLabel" DefaultValue=""', "minLength"),
  bySchema("a resid of 33 characters", 'resid="groupLabel"', `resid="${"x".repeat(33)}"`, "maxLength"),
  bySchema("a button without a picture", /<Icon>\s+<bt:Image size="16" resid="check16"\/>[\s\S]*?<\/Icon>/, "", "Action"),
  bySchema("a button without a tip", /<Supertip>[\s\S]*?<\/Supertip>/, "", "Icon"),
  bySchema("an action that Office does not know", 'xsi:type="ShowTaskpane"', 'xsi:type="ShowDialog"', "ShowDialog"),
  bySchema("a minimum version of one part", 'MinVersion="1.14"/>', 'MinVersion="1"/>', "pattern"),

  byUs("a picture without its smallest size", check16, "", "The icon of pirCheckButton has no size 16"),
  byUs("a size that Office does not know", check16, `${check16}<bt:Image size="18" resid="check16"/>`, "Office knows no icon of size 18"),
  byUs("a picture of another size than it says", check16, '<bt:Image size="16" resid="check32"/>', "assets/check-32.png has 32 × 32 pixels, not 16 × 16"),
  byUs("a large picture where a small one belongs", "/assets/icon-32.png", "/assets/icon-80.png", "assets/icon-80.png has 80 × 80 pixels, not 32 × 32"),
  byUs("a picture that is not built", "/assets/send-80.png", "/assets/sent-80.png", "assets/sent-80.png is no file of the build"),
  byUs("a pane that is not built", "/taskpane.html?open=send", "/pane.html?open=send", "pane.html is no file of the build"),
  byUs("a pane with another name than the buttons'", '/taskpane.html"', '/manifest.xml"', "The pane without buttons is another document"),
  byUs("a http address", '"https://localhost:3000/taskpane.html?open=send"', '"http://localhost:3000/taskpane.html?open=send"', "is not https"),
  byUs("an address of another origin", '"https://localhost:3000/assets/icon-16.png"', '"https://example.org/assets/icon-16.png"', "is not under"),
  byUs("an address that only begins as the base does", '"https://localhost:3000/assets/icon-16.png"', '"https://localhost:30001/assets/icon-16.png"', "is not under"),
  byUs("another domain in the pane", "<Hosts>", "<AppDomains><AppDomain>https://example.org</AppDomain></AppDomains><Hosts>", "The pane may open other domains"),
  byUs("a place that the pane does not know", "?open=sample", "?open=tools", "The pane knows no place ?open=tools"),
  byUs("another first button", "?open=check", "?open=sample", "The first button does not open the check"),
  byUs("a pane of its own for a button", "Office.AutoShowTaskpaneWithDocument", "Pane2", "does not open with the workbook"),
  byUs("a resid that nothing defines", 'resid="sampleTitle"', 'resid="samplesTitle"', "Title refers to samplesTitle, which is not among the ShortStrings"),
  byUs("a resid of another kind", 'resid="sampleTitle"', 'resid="sampleDescription"', "Title refers to sampleDescription, which is not among the ShortStrings"),
  byUs("a resource that nothing uses", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="spare" DefaultValue="Spare"/>', "The resource spare is not used"),
  byUs("an id given twice", '<bt:String id="paneTitle"', '<bt:String id="groupLabel"', "The id groupLabel is given twice"),
  byUs("a second language unseen", /(?<=<DisplayName DefaultValue="[^"]*")\/>/, '><Override Locale="gd-GB" Value="PIR"/></DisplayName>', "There is a second language"),
  byUs("another id", /<Id>.*<\/Id>/, "<Id>b3f0c1d2-6a57-4e0b-9c41-5d2e8f7a1c37</Id>", "Id is"),
  byUs("an id that was not made at random", /<Id>.*<\/Id>/, "<Id>b3f0c1d2-6a57-1e0b-9c41-5d2e8f7a1c36</Id>", "is no random GUID"),
  byUs("another version", /<Version>.*<\/Version>/, "<Version>1.0.1.0</Version>", "Version is"),
  byUs("another language", "en-GB", "en-US", "DefaultLocale is"),
  byUs("a permission that is too small", "ReadWriteDocument", "ReadDocument", "Permissions is"),
  byUs("a lower floor", 'Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.13"', "The requirement is not ExcelApi 1.14 alone"),
  byUs("requirements in the overrides", /(?<=VersionOverridesV1_0">)/, '<Requirements><bt:Sets><bt:Set Name="ExcelApi" MinVersion="1.14"/></bt:Sets></Requirements>', "VersionOverrides has requirements of its own"),
  byUs("another program", '<Host Name="Workbook"/>', '<Host Name="Document"/>', "The hosts are Document and Workbook"),
  byUs("another tab", "TabHome", "TabData", "The group stands in TabData, not in TabHome"),
  byUs("two buttons with one id", "pirSampleButton", "pirCheckButton", "Two controls have the same id"),
];
