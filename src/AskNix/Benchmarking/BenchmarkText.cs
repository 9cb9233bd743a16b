using System.Globalization;
using System.Text;
using AskNix.Planning.Generations;

namespace AskNix.Benchmarking;

/// <summary>A report for people: what was compared, a table of whole processes, a table of calls, and where native is not faster.</summary>
public static class BenchmarkText
{
    // Between one run and the next there is more than this on a quiet machine.
    private const double AboutTheSame = 1.05;

    public static string Of(BenchmarkReport report)
    {
        var text = new StringBuilder();
        var conditions = report.Conditions;
        text.Append(CultureInfo.InvariantCulture, $"Native against traditional, {conditions.Date:yyyy-MM-dd HH:mm} UTC\n")
            .Append(CultureInfo.InvariantCulture, $"ask-nix: {conditions.Build}. Nix {conditions.Nix}. {conditions.Processors} processors.\n")
            .Append(CultureInfo.InvariantCulture, $"Machine {conditions.MachineRoot}: {Amount(conditions.Generations, "generation")}")
            .Append(conditions.Packages is { } packages ? $", {Amount(packages, "package")}.\n" : ".\n")
            .Append('\n')
            .Append(CultureInfo.InvariantCulture, $"Whole processes, started anew each time and taken in turn. Median of {report.Runs}; memory is the highest peak.\n")
            .Append(Processes(report))
            .Append('\n')
            .Append(Calls(report));
        foreach (var note in Notes(report))
            text.Append('\n').Append(note);
        return text.ToString();
    }

    private static string Processes(BenchmarkReport report)
    {
        var table = new AlignedTable(["", "time", "fastest", "processor", "memory", "native is"], 1, 2, 3, 4);
        foreach (var operation in report.Operations)
        {
            table.Add(operation.Name, "", "", "", "", "");
            foreach (var contender in operation.Contenders)
            {
                var name = "  " + Name(contender);
                if (contender.Failure is not null)
                    table.Add(name, "-", "", "", "", "");
                else
                    table.Add(name, Time(contender.Elapsed), Time(contender.Fastest), Time(contender.Processor), Memory(contender.PeakBytes, report.Conditions.OwnPeakBytes), Ratio(operation, contender.Way));
            }
        }
        return table + "\n";
    }

    private static string Calls(BenchmarkReport report)
    {
        var table = new AlignedTable(["One call of the library in a running process", "time", "against one process of the Nix tools"], 1);
        foreach (var operation in report.Operations.Where(operation => operation.InProcess is not null))
            table.Add(operation.Name, Time(operation.InProcess!.Value), operation.CallAgainstCommand is { } ratio ? Ratio(ratio) : "");
        return table + "\n";
    }

    private static IEnumerable<string> Notes(BenchmarkReport report)
    {
        if (report.Conditions.IsBusy)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The machine was busy (load {report.Conditions.Load:0.0}): times are too long; processor time is the surer figure.");
        }
        var slower = report.Operations.Where(operation => operation.NativeAgainst(Way.Traditional) < AboutTheSame).Select(operation => operation.Name).ToArray();
        if (slower.Length > 0)
            yield return $"Not faster natively: {string.Join(", ", slower)}.";
        foreach (var operation in report.Operations)
        {
            foreach (var contender in operation.Contenders.Where(contender => contender.Failure is not null))
                yield return $"No figures for {operation.Name}, {Name(contender)}: {contender.Failure}";
        }
        foreach (var operation in report.Operations)
        {
            if (operation.Contenders.FirstOrDefault(contender => contender.Way is Way.Command) is { } command)
                yield return $"{operation.Name}, of the Nix tools: {command.Shown}{(command.Note is { } note ? $"\n  ({note})" : "")}";
        }
    }

    private static string Name(ContenderResult contender) => contender.Way switch
    {
        Way.Native => "native",
        Way.Traditional => "traditional",
        _ => contender.Shown.Split(' ')[0],
    };

    private static string Ratio(OperationResult operation, Way way) =>
        way is Way.Native || operation.NativeAgainst(way) is not { } ratio ? "" : Ratio(ratio);

    private static string Ratio(double ratio) => ratio switch
    {
        >= AboutTheSame => $"{Number(ratio)} times as fast",
        > 1 / AboutTheSame => "about the same",
        _ => $"slower, {Number(1 / ratio)} times the time",
    };

    private static string Number(double value) => value.ToString(value < 10 ? "0.0" : "0", CultureInfo.InvariantCulture);

    private static string Time(TimeSpan time) => time.TotalMilliseconds switch
    {
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms"),
        < 100 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms"),
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s"),
    };

    private static string Memory(long bytes, long floor) =>
        $"{(bytes <= floor ? "< " : "")}{(bytes / 1048576.0).ToString("0", CultureInfo.InvariantCulture)} MiB";

    private static string Amount(int count, string of) => string.Create(CultureInfo.InvariantCulture, $"{count} {of}{(count == 1 ? "" : "s")}");
}
