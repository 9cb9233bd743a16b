using System.Runtime.CompilerServices;
using System.Text;
using Nix.Posix;
using Nix.Store;

namespace AskNix.Conformance.Posix;

/// <summary>
/// Small programs inside the test executable, for tests that kill a process or put it into another mount namespace: with
/// ASK_NIX_TEST_SCENARIO set it runs that one instead of the tests.
/// </summary>
internal static class Scenario
{
    internal const string Variable = "ASK_NIX_TEST_SCENARIO";

    /// <summary>With this set it waits for a byte on its standard input first.</summary>
    internal const string Gate = "ASK_NIX_TEST_GATE";

    /// <summary>The command that runs a scenario.</summary>
    internal static ChildCommand Command(params IReadOnlyList<string> scenario)
    {
        var dotnet = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(dotnet) == "dotnet";
        var host = isHost ? dotnet : ProgramLookup.Find("dotnet", Environment.GetEnvironmentVariable("PATH"));
        return new ChildCommand
        {
            Program = host,
            Arguments = [typeof(Scenario).Assembly.Location],
            Environment = ChildEnvironment.Scrubbed(
                new(Variable, string.Join('\n', scenario)),
                new("DOTNET_ROOT", Path.GetDirectoryName(RealPath.Of(host))),
                // Without these the runtime itself makes and removes files, which would be counted.
                new("DOTNET_EnableDiagnostics", "0"),
                new("DOTNET_EnableWriteXorExecute", "0")),
        };
    }

    [ModuleInitializer]
    internal static void RunInstead()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } scenario)
            return;
        if (Environment.GetEnvironmentVariable(Gate) is { Length: > 0 })
            Console.OpenStandardInput().ReadByte();
        var words = scenario.Split('\n');
        Environment.Exit(Run(words[0], words[1..]));
    }

    private static int Run(string name, string[] words)
    {
        switch (name)
        {
            case "replace":
                // Exit code 10 and up: how the file was replaced.
                return 10 + (int)DurableFile.Replace(words[0], Encoding.UTF8.GetBytes(words[1]));
            case "create":
                DurableFile.Create(words[0], Encoding.UTF8.GetBytes(words[1]));
                return 0;
            case "profile-create":
                new Profile(words[0], new GarbageRoots(StateOnly(words[2]))).CreateAsync(words[1]).GetAwaiter().GetResult();
                return 0;
            case "profile-switch":
                new Profile(words[0]).SwitchToAsync(int.Parse(words[1], null)).GetAwaiter().GetResult();
                return 0;
            case "profile-delete":
                new Profile(words[0]).DeleteAsync([int.Parse(words[1], null)]).GetAwaiter().GetResult();
                return 0;
            case "store-add" or "store-build" or "store-collect" or "store-profile":
                return Local.StoreScenario.Run(name, words);
            default:
                return 99;
        }
    }

    private static StoreDirectories StateOnly(string state) => StoreDirectories.Default with { StateDir = state };
}
