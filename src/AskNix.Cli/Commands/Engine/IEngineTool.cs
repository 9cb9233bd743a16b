using AskNix.Cli.Composition;

namespace AskNix.Cli.Commands.Engine;

/// <summary>A tool of <c>ask-nix engine</c>. It has the flags and the output of the Nix tool it stands in for, so it reads its arguments itself.</summary>
internal interface IEngineTool
{
    string Name { get; }

    /// <summary>How it is called, after its name.</summary>
    string Usage { get; }

    /// <returns>The exit status.</returns>
    Task<int> RunAsync(Session session, string[] arguments, CancellationToken cancellation);
}
