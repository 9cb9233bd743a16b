namespace AskNix.Conformance.Engines;

/// <summary>For theories: each Nix with each engine.</summary>
internal static class EachNix
{
    public static TheoryData<string, string> WithEachEngine()
    {
        var data = new TheoryData<string, string>();
        foreach (var release in (string[])["2.8", "2.26", "2.34"])
        {
            data.Add(release, "native");
            data.Add(release, "traditional");
        }
        return data;
    }
}
