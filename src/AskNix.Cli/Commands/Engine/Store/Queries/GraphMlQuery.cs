namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The references of paths as GraphML.</summary>
internal sealed class GraphMlQuery : IStoreQuery
{
    public IReadOnlyList<string> Names { get; } = ["--graphml"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        call.Line("""
            <?xml version='1.0' encoding='utf-8'?>
            <graphml xmlns='http://graphml.graphdrawing.org/xmlns'
                xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'
                xsi:schemaLocation='http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd'>
            """);
        call.Line($"{Key("narSize", "long")}{Key("name", "string")}{Key("type", "string")}<graph id='G' edgedefault='directed'>");
        foreach (var info in await ReferenceWalk.AsyncOf(call, await selection.PathsAsync(cancellation), cancellation))
        {
            var name = Path.GetFileName(info.Info.Path);
            call.Line($"  <node id=\"{name}\">");
            call.Line($"    <data key=\"narSize\">{info.Info.NarSize ?? 0}</data>");
            call.Line($"    <data key=\"name\">{Shortened(name[33..])}</data>");
            call.Line($"    <data key=\"type\">{(name.EndsWith(".drv", StringComparison.Ordinal) ? "derivation" : "output-path")}</data>");
            call.Line("  </node>");
            foreach (var reference in ReferenceWalk.Others(info))
                call.Line($"  <edge source=\"{name}\" target=\"{Path.GetFileName(reference)}\"/>");
        }
        call.Line("</graph>");
        call.Line("</graphml>");
    }

    private static string Key(string name, string type) => $"<key id='{name}' for='node' attr.name='{name}' attr.type='{type}'/>";

    /// <summary>Nix keeps of the name what comes before its first dash, and the dash; nothing where there is none.</summary>
    private static string Shortened(string name) => name[..(name.IndexOf('-', StringComparison.Ordinal) + 1)];
}
