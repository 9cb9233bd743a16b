using System.Collections.Immutable;
using AskNix.Cli.Commands.Engine.Dependencies;
using AskNix.Cli.Commands.Engine.PathInfos;
using AskNix.Cli.Commands.Engine.Profiles;
using AskNix.Cli.Commands.Engine.Store;
using AskNix.Errors;

namespace AskNix.Cli.Commands.Engine;

/// <summary>The tools of <c>ask-nix engine</c>; a new one is a file of this folder and a word here.</summary>
internal static class EngineTable
{
    private static readonly ImmutableArray<IEngineTool> Tools =
    [
        new ParseTool(), new EditTool(), new EvalTool(), new InstantiateTool(), new BuildTool(), new StoreTool(), new PathInfoTool(), new WhyDependsTool(),
        new EnvTool(),
    ];

    public static IEnumerable<string> Names => Tools.Select(tool => tool.Name);

    public static IEngineTool? Find(string name) => Tools.FirstOrDefault(tool => tool.Name == name);

    public static string UsageOf(IEngineTool tool) => $"Usage: ask-nix engine {tool.Name} {tool.Usage}";

    public static string Describe() => $"Usage: ask-nix engine {string.Join('|', Names)} ...; each says more with --help.";

    public static AskNixException BadUsage(IEngineTool tool, string message) => new(ErrorCode.BadUsage, message, UsageOf(tool));
}
