using System.Diagnostics;
using System.Runtime.CompilerServices;
using AskNix.History;

namespace AskNix.Tests.History;

/// <summary>This test program started a second time, as a process that does nothing but write changes: something to kill, and a rival.</summary>
internal static class WriterProcess
{
    private const string Variable = "ASK_NIX_TEST_WRITES_HISTORY";

    public static Process Start(string database, int changes)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) is "dotnet")
            start.ArgumentList.Add(typeof(WriterProcess).Assembly.Location);
        start.Environment[Variable] = $"{changes}:{database}";
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void WriteWhereAsked()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } asked)
            return;
        var colon = asked.IndexOf(':', StringComparison.Ordinal);
        using (var history = HistoryDatabase.Open(asked[(colon + 1)..], TimeProvider.System))
        {
            for (var number = 0; number < int.Parse(asked[..colon]); number++)
            {
                var written = history.Record(new ChangeRecord(
                    $"install number {number}", "{}", new string('p', 20_000), "native", ChangeOutcome.Applied, new string('i', 20_000)));
                Console.Out.WriteLine(written.Id);
                Console.Out.Flush();
            }
        }

        Environment.Exit(0);
    }
}
