using Nix.Posix;

namespace AskNix.Conformance.Stories;

/// <summary>
/// The product as a person gets it: a process of its own. The one that was built with the tests, on the shared runtime, or the
/// executable that ASK_NIX_TEST_PROGRAM names.
/// </summary>
internal static class AskNixProgram
{
    /// <summary>Program first, then what stands before the person's own words.</summary>
    public static IReadOnlyList<string> Command { get; } = Find();

    /// <summary>A command that runs it.</summary>
    public static ChildCommand With(IReadOnlyDictionary<string, string> environment, params IEnumerable<string> words) => new()
    {
        Program = Command[0],
        Arguments = [.. Command.Skip(1), .. words],
        Environment = environment,
        WorkingDirectory = "/",
    };

    /// <summary>The folder of the runtime, which the program's own search path must not lack where it is started by name.</summary>
    public static string Dotnet => RealPath.Of(ProgramLookup.Find("dotnet", Environment.GetEnvironmentVariable("PATH")));

    private static string[] Find()
    {
        if (Environment.GetEnvironmentVariable("ASK_NIX_TEST_PROGRAM") is { Length: > 0 } native)
            return [Path.GetFullPath(native)];
        return [Dotnet, Path.Combine(AppContext.BaseDirectory, "ask-nix.dll")];
    }
}
