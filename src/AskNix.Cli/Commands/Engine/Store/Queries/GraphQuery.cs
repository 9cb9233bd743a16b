namespace AskNix.Cli.Commands.Engine.Store.Queries;

/// <summary>The references of paths as a graph for Graphviz.</summary>
internal sealed class GraphQuery : IStoreQuery
{
    private static readonly string[] s_colours = ["black", "red", "green", "blue", "magenta", "burlywood"];

    public IReadOnlyList<string> Names { get; } = ["--graph"];

    public async Task RunAsync(StoreCall call, QuerySelection selection, CancellationToken cancellation)
    {
        var edges = 0;
        call.Line("digraph G {");
        foreach (var info in await ReferenceWalk.AsyncOf(call, await selection.PathsAsync(cancellation), cancellation))
        {
            var name = Path.GetFileName(info.Info.Path);
            call.Line($"\"{name}\" [label = \"{name[33..]}\", shape = box, style = filled, fillcolor = \"#ff0000\"];");
            foreach (var reference in ReferenceWalk.Others(info))
                call.Line($"\"{Path.GetFileName(reference)}\" -> \"{name}\" [color = \"{s_colours[edges++ % s_colours.Length]}\"];");
        }
        call.Line("}");
    }
}
