using AskNix.Cli.Commands.Engine.Store;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Cli.Commands.Engine.Profiles;

/// <summary>Lists what is installed in the profile, by name.</summary>
internal sealed class QueryInstalledOperation : IProfileOperation
{
    public IReadOnlyList<string> Names { get; } = ["--query", "-q"];

    public Task RunAsync(ProfileCall call, CancellationToken cancellation)
    {
        call.AllowNoWords();
        if (FileStatus.TryOf($"{call.Profile.Path}/manifest.json") is not null)
            throw new StoreCallException($"profile '{call.Profile.Path}' is incompatible with 'nix-env'; please use 'nix profile' instead");
        var manifest = $"{call.Profile.Path}/manifest.nix";
        if (FileStatus.TryOf(manifest) is null)
            return Task.CompletedTask;
        List<(string Name, string Paths)> rows =
        [
            .. UserEnvironment.Parse(DurableFile.Read(manifest)).Elements.OrderBy(element => element.Name, StringComparer.OrdinalIgnoreCase)
                .Select(element => (element.Name, call.ShowsPaths ? PathsOf(element) : "")),
        ];
        var width = rows.Select(row => row.Name.Length).DefaultIfEmpty().Max();
        foreach (var (name, paths) in rows)
            call.Store.Line(call.ShowsPaths ? $"{name.PadRight(width)}  {paths}" : name);
        return Task.CompletedTask;
    }

    private static string PathsOf(UserEnvironmentElement element) =>
        string.Join(';', element.Outputs.OrderBy(output => output.Name, StringComparer.Ordinal).Select(output => output.Name == "out" ? output.Path : $"{output.Name}={output.Path}"));
}
