namespace Nix.Evaluation.Remembering;

/// <summary>The beginning and the end of requests, where it is decided what is kept.</summary>
sealed partial class SessionMemory
{
    /// <summary>Begins a request: asks again what is still relied upon, and lets go of what has changed.</summary>
    public void Begin()
    {
        request++;
        stamps.Clear();
        if (request > 1)
            Check();
        held = ReachedFrom(evaluator.KeptRegions);
        evaluator.Region = firstOfRequest = NewRegion();
    }

    /// <summary>Ends a request: what it computed itself is over, and applications whose arguments led far are not worth comparing.</summary>
    public void End()
    {
        regions[evaluator.Region]!.IsOver = true;
        evaluator.Region = 0;
        KeepApplications(application => application.LastUsed == request
            ? ArgumentSize.IsSmall(application.Given)
            : held.Contains(application.Region) || request - application.LastUsed < UnusedFor);
    }

    void Check()
    {
        // Values of files, copies in the store and applications are what is kept.
        var needed = ReachedFrom(evaluator.KeptRegions.Concat(applications.Keys));
        var over = new Queue<int>();
        for (int i = 1; i < regions.Count; i++)
        {
            if (regions[i] is not { } region)
                continue;
            if (!needed.Contains(i))
            {
                regions[i] = null;
                continue;
            }

            if (region.IsOver || !region.Readings.TrueForAll(reading => reading.HoldsIn(request, host, stamps)))
                over.Enqueue(i);
        }

        while (over.TryDequeue(out int gone))
        {
            if (regions[gone] is not { } region)
                continue;
            regions[gone] = null;
            foreach (int user in region.Users)
                over.Enqueue(user);
        }

        foreach (var region in regions)
            region?.Users.RemoveAll(user => !IsAlive(user));
        Forget();
    }

    /// <summary>Drops what belongs to regions that are over, and answers that no longer hold or that nobody needs.</summary>
    void Forget()
    {
        foreach (var (key, reading) in readings)
        {
            if (!reading.HeldIn(request))
                readings.Remove(key);
        }

        noted.RemoveWhere(note => regions[note.Region] is null);
        used.RemoveWhere(use => regions[use.Region] is null);
        evaluator.KeepRegions(IsAlive);
        KeepApplications(application => IsAlive(application.Region));
    }

    void KeepApplications(Predicate<Application> keeps)
    {
        foreach ((int region, var known) in applications)
        {
            if (keeps(known.Application))
                continue;
            known.Body.Applications.Remove(known.Application);
            applications.Remove(region);
        }
    }
}
