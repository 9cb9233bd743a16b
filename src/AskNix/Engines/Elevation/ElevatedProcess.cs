using System.Text.Json;
using AskNix.Applying;
using AskNix.Engines.Traditional;
using AskNix.Errors;
using AskNix.Events;
using Nixos.Machines;

namespace AskNix.Engines.Elevation;

/// <summary>The process that runs as root: carries out one sealed step of this machine and says how it went.</summary>
public static class ElevatedProcess
{
    /// <summary>The body of <c>ask-nix engine step FILE HASH</c>.</summary>
    /// <param name="environment">What root was given by the program that made it root.</param>
    /// <param name="write">Gets the lines for whoever asked: what is printed on the way, then the outcome as JSON.</param>
    /// <returns>0 where it went well, else 1.</returns>
    public static async Task<int> RunAsync(
        string file, string hash, IReadOnlyDictionary<string, string> environment, OwnProgram own, Action<string> write)
    {
        var findings = new StepFindings();
        try
        {
            var sealedStep = SealedStep.Read(file, hash);
            var machine = new Machine("/", environment);
            var folder = Directory.CreateTempSubdirectory("ask-nix-step-");
            try
            {
                var context = new StepContext(folder.FullName, @event => Print(@event, write), findings);
                await StepRunners.For(sealedStep.Engine, machine, new MachineTools(machine), own).RunAsync(sealedStep.Step, context, CancellationToken.None);
            }
            finally
            {
                folder.Delete(recursive: true);
            }
            Write(new ElevatedOutcome([.. findings.FailedUnits]), write);
            return 0;
        }
        catch (Exception failure) when (failure is AskNixException || MachineFailure.Is(failure))
        {
            var problem = MachineFailure.ProblemOf(failure);
            Write(new ElevatedOutcome([], problem.Code.Name, problem.Message, problem.Advice, problem.Details), write);
            return 1;
        }
    }

    private static void Print(BackendEvent @event, Action<string> write)
    {
        if (@event is LogLine line)
            write(line.Text);
    }

    private static void Write(ElevatedOutcome outcome, Action<string> write) =>
        write(JsonSerializer.Serialize(outcome, ElevationJson.Default.ElevatedOutcome));
}
